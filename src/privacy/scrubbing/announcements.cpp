#include "privacy/scrubbing/announcements.h"

#include "privacy/scrubbing/typos.h"
#include "privacy/scrubbing/words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace privacy::scrubbing {

namespace {

struct Group {
    Announcement announcement;
    std::string_view words; ///< A blank between two.
};

using enum Identifier;
constexpr auto k_groups = std::to_array<Group>({
    { { record_number, true }, "mrn nhc expediente expte hcn uhid nhi ihi hpi crn urno" },
    { { record_number, false },
        "record records chart patient paciente case file historia historial clinica caso hospital hosp encounter "
        "episode visit ur chi hc nh urn mpi casenote casenotes episodio volante interconsulta solicitud registro "
        "ficha fin ingreso informe accession op opd ipd biopsia legajo control" },
    { { health_number, true }, "nhs" },
    { { provider_number, true }, "npi dea gmc nmc colegiado colegiada hcpc gphc gdc cnp upin ptan ahpra" },
    { { provider_number, false }, "provider col colegiacion rn lpn" },
    { { plan_number, true },
        "cip cipa tsi nuhsa ehic mbi nuss ohip ramq phn msp ahcip irn dva vhi gms bpl abha pmjay osde" },
    { { plan_number, false },
        "policy poliza member membership insurance plan group subscriber beneficiary medicare medicaid afiliado "
        "afiliada afiliacion asegurado asegurada sip seguro sanitaria sns mutua beneficiario beneficiaria isapre eps "
        "imss issste bupa titular "
        "mutualista" },
    { { account_number, true }, "acct clabe acc cta bsb ifsc micr cbu cvu upi sortcode" },
    { { account_number, false },
        "account cuenta routing sort invoice factura customer cliente client loan contract contrato receipt recibo "
        "meter contador checking savings ahorros mandate library roll guarantor statement bill cif vat hipoteca "
        "mortgage deposit entidad oficina sucursal aba giro" },
    { { bank_account, true }, "iban" },
    { { bank_account, false }, "bic swift" },
    { { card_number, true }, "cvv cvc cvn csc" },
    { { card_number, false }, "card tarjeta visa mastercard amex credito debito" },
    { { vehicle, true },
        "rego regn vrm vrn numberplate dominio matricula placa placas patente vin bastidor chassis chasis" },
    { { vehicle, false },
        "plate plates tag tags registration reg car van truck motorbike motorcycle moto coche carro auto furgoneta "
        "camioneta taxi lorry camion ambulance ambulancia vehicle vehiculo bike" },
    { { device, true }, "serial serie sn imei imsi udi iccid gtin batch" },
    { { device, false },
        "transmitter sensor wheelchair silla concentrator audifono audifonos implants valve valvula device dispositivo "
        "pacemaker marcapasos lot lote model modelo pump bomba implant implante protesis prosthesis cpap lens lente "
        "lentilla stent monitor defibrillator desfibrilador walker scooter nebuliser nebulizer glucometer glucometro "
        "holter aid" },
    { { licence_number, true },
        "cedula dni nie nif curp rfc rut cuil cuit dvla nit ruc cui aadhaar aadhar adhaar adhar pesel brp oci" },
    { { licence_number, false },
        "documento permit permiso placard carnet carne license licence licencia lic passport pasaporte certificate "
        "certificado "
        "dl ine alien visado partida libreta cartilla" },
    { { social_security, true }, "ssn nss nass nino utr ein itin paye naf pps ppsn tfn" },
    { { social_security, false }, "social tax ni tin sin pan" },
    { { phone, true },
        "extension ext fax tel telefono pager buscapersonas tlf tfno bleep beeper extn telephone lada prefijo faxno "
        "mobil" },
    { { phone, false }, "phone beep busca bip mobile mob cell movil celular landline fijo interno anexo" },
    { { number, true },
        "rx ticket turno ref folio pin nip locker barcode localizador pnr otp keysafe keycode passcode doorcode "
        "token" },
    { { number, false },
        "docket user login complaint queja letter prescription receta order pedido tracking appointment cita "
        "confirmation booking reference referencia code codigo usuario badge gafete employee empleado empleada staff "
        "claim reclamo id identification identificacion sample specimen muestra accession study estudio queue "
        "wristband pulsera reclamacion tramite radicado autorizacion authorization authorisation voucher bono envio "
        "paquete parcel incident incidencia request requisition dossier denuncia carta expedicion guia analitica "
        "barras" },
});

struct Entry {
    std::uint64_t hash;
    Announcement const* announcement;
};

std::vector<Entry> entries_by_hash()
{
    std::vector<Entry> entries;
    for (Group const& group : k_groups)
        for (std::size_t at = 0, end = 0; at < group.words.size(); at = end + 1) {
            end = std::min(group.words.find(' ', at), group.words.size());
            entries.push_back({ hash_of(group.words.substr(at, end - at)), &group.announcement });
        }
    std::ranges::sort(entries, {}, &Entry::hash);
    return entries;
}

} // namespace

Announcement const* announcement_like(std::string_view word)
{
    constexpr std::size_t k_shortest = 6; // Of shorter words too many others are a letter away.
    struct Long {
        std::string_view word;
        Announcement const* announcement;
    };
    static std::vector<Long> const by_letter = [] {
        std::vector<Long> all;
        for (Group const& group : k_groups)
            for (std::size_t at = 0, end = 0; at < group.words.size(); at = end + 1) {
                end = std::min(group.words.find(' ', at), group.words.size());
                if (end - at >= k_shortest)
                    all.push_back({ group.words.substr(at, end - at), &group.announcement });
            }
        std::ranges::sort(all, {}, &Long::word);
        return all;
    }();
    if (word.size() + 1 < k_shortest)
        return nullptr;
    auto const first = std::ranges::lower_bound(by_letter, word.substr(0, 1), {}, &Long::word);
    for (auto entry = first; entry != by_letter.end() && entry->word[0] == word[0]; ++entry)
        if (is_typo_of(word, entry->word))
            return entry->announcement;
    return nullptr;
}

Announcement const* announcement_of(std::uint64_t word_hash)
{
    static std::vector<Entry> const entries = entries_by_hash();
    auto const found = std::ranges::lower_bound(entries, word_hash, {}, &Entry::hash);
    return found != entries.end() && found->hash == word_hash ? found->announcement : nullptr;
}

} // namespace privacy::scrubbing
