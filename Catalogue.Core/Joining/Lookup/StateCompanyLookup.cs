using System.Net.Http.Json;
using System.Text.Json;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Lookup;

/// <summary>
/// The State's public directory of companies (« API Recherche d’entreprises »), which anybody may ask without a key, seven times a
/// second. Only the number is sent; of the answer, nothing about persons is read.
/// </summary>
/// <param name="client">Has the directory's address, and a time after which somebody should not wait any longer.</param>
public sealed class StateCompanyLookup(HttpClient client) : ICompanyLookup
{
    /// <summary>Where the directory is.</summary>
    public static Uri Address { get; } = new("https://recherche-entreprises.api.gouv.fr/");

    /// <summary>What the directory writes instead of what its company does not want told.</summary>
    private const string Withheld = "[NON-DIFFUSIBLE]";

    private static readonly JsonSerializerOptions Written = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<KnownCompany?> FindAsync(Siren siren, CancellationToken cancellation = default)
    {
        try
        {
            var answer = await client.GetFromJsonAsync<Answer>(new Uri($"search?q={siren.Digits}&page=1&per_page=1", UriKind.Relative), Written, cancellation);
            return answer?.Results?.FirstOrDefault(company => company.Siren == siren.Digits) is { } found ? Known(found) : null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private static KnownCompany Known(Company company) => new()
    {
        Name = Told(company.NomRaisonSociale) is { Length: > 0 } name ? name : Told(company.NomComplet),
        LegalForm = LegalForms.Find(company.NatureJuridique),
        Founded = company.DateCreation is { Length: >= 4 } date ? date[..4] : "",
        ApeCode = Told(company.ActivitePrincipale),
        Street = string.Join(' ', new[] { company.Siege?.NumeroVoie, company.Siege?.TypeVoie, company.Siege?.LibelleVoie }.Select(Told).Where(part => part.Length > 0)),
        PostalCode = Told(company.Siege?.CodePostal),
        Insee = Told(company.Siege?.Commune) is { Length: > 0 } insee ? insee : null,
        Commune = Told(company.Siege?.LibelleCommune),
    };

    private static string Told(string? text) => text is null || text.Contains(Withheld, StringComparison.Ordinal) ? "" : text.Trim();

    private sealed record Answer(IReadOnlyList<Company>? Results);

    private sealed record Company(
        string? Siren, string? NomComplet, string? NomRaisonSociale, string? NatureJuridique, string? ActivitePrincipale,
        string? DateCreation, Seat? Siege);

    private sealed record Seat(
        string? NumeroVoie, string? TypeVoie, string? LibelleVoie, string? CodePostal, string? Commune, string? LibelleCommune);
}

/// <summary>What INSEE's codes of legal categories mean, for those that companies of the trade have.</summary>
internal static class LegalForms
{
    /// <summary>In the words of a form; empty for a code that is not one of them.</summary>
    public static string Find(string? code) => code switch
    {
        "1000" => "Entreprise individuelle",
        "5202" => "SNC",
        "5498" => "EURL",
        "5720" => "SASU",
        { Length: 4 } when code.StartsWith("54", StringComparison.Ordinal) => "SARL",
        { Length: 4 } when code.StartsWith("55", StringComparison.Ordinal) || code.StartsWith("56", StringComparison.Ordinal) => "SA",
        { Length: 4 } when code.StartsWith("57", StringComparison.Ordinal) => "SAS",
        "9220" => "Association déclarée",
        _ => "",
    };
}
