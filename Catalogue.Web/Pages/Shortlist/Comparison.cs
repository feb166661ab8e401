using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Shortlist;

/// <summary>Offers side by side: the same question to each, in one row.</summary>
/// <param name="entries">Two offers or more.</param>
/// <param name="specifications">Those that <see cref="SpecificationsOf"/> names, by reference.</param>
internal sealed class Comparison(IReadOnlyList<CatalogueEntry> entries, IReadOnlyDictionary<string, Specification> specifications)
{
    private const string Nothing = "–";

    /// <summary>References of the specifications that comparing an offer needs: its own, and those of its parts (A7).</summary>
    public static IEnumerable<string> SpecificationsOf(CatalogueEntry entry) =>
        entry.Content.Parts.Select(part => part.Specification).Prepend(entry.Offer.SpecificationReference);

    /// <summary>The rows by theme; themes with nothing to say are left out.</summary>
    public IReadOnlyList<ComparisonGroup> Groups()
    {
        IEnumerable<ComparisonGroup> groups = [Essentials(), Prices(), Extras(), .. Clauses()];
        return [.. groups.Where(group => group.Rows.Count > 0)];
    }

    private ComparisonGroup Essentials() => new("L’essentiel",
    [
        Row("De quoi il s’agit", entry => [EntryWords.Kind(entry)]),
        Row("Qui la propose", entry => [entry.Partner.Company.Name, entry.Outlet.Details.Commune]),
        Row("Prix de départ", entry => [PriceWords.From(entry.Content.Prices)?.Headline ?? Nothing, PriceWords.From(entry.Content.Prices)?.Detail ?? ""]),
        Row("Premier paiement, au plus bas", entry => entry.Content.Prices.From is { } from ? Amounts(entry, from.Least, from.LeastWithVat) : []),
        Row("Première année, sans option", entry => entry.Content.Prices.From is { } from ? Amounts(entry, from.FirstYear, from.FirstYearWithVat) : []),
        Row("Garantie", entry => [PriceWords.Say(entry.Content.Prices.Warranty)]),
        Row("Où le travail se fait", entry => [.. EntryWords.Modes(entry.Content.Modes)]),
        Row("Zone", entry => [EntryWords.Areas(entry)]),
        Row("Délai", entry => [entry.Content.Plain.When]),
        Row("Si ça ne marche pas", entry => [entry.Content.Plain.IfItFails]),
        Row("Label jusqu’au", entry => [French.Date(EntryWords.LabelUntil(entry))]),
    ]);

    private ComparisonGroup Prices() => new("Tous les prix, par nature",
    [
        .. Enum.GetValues<PriceNature>()
            .Where(nature => entries.Any(entry => entry.Content.Prices.Lines.Any(line => line.Nature == nature)))
            .Select(nature => Row(PriceWords.Nature(nature), entry =>
            [
                .. entry.Content.Prices.Lines.Where(line => line.Nature == nature)
                    .Select(line => $"{line.Label}\u00a0: {Amount(entry.Content.Prices, line)}, {PriceWords.Terms(line)}{(PriceWords.Role(line) is { } role ? $" ({role})" : "")}"),
            ])),
        Row("TVA", entry => [PriceWords.Say(entry.Content.Prices.Vat)]),
    ]);

    private ComparisonGroup Extras() => new("Ce qui est compris, ce qui s’ajoute",
    [
        .. entries.Any(entry => entry.Content.Parts.Count > 0) ? new[] { Row("Ce que l’offre groupée réunit", Parts) } : [],
        Row("Ce qui peut s’ajouter", entry =>
            [.. entry.Content.Prices.Extras.Select(extra => $"{extra.Label}\u00a0: {Amount(entry.Content.Prices, extra)}, {PriceWords.Unit(extra)}")]),
        Row("Dans le prix", entry => entry.Content.Included),
        Row("Pas dans le prix", entry => entry.Content.Excluded),
    ]);

    /// <summary>What the specifications ask of any of them, each question once.</summary>
    private IEnumerable<ComparisonGroup> Clauses()
    {
        var answers = entries.ToDictionary(entry => entry, entry => PublicAnswers.Of(entry, ContentOf(entry)));
        return entries
            .SelectMany(entry => answers[entry].Sections)
            .GroupBy(section => section.Key)
            .Select(sections => new ComparisonGroup(
                sections.First().Title,
                [
                    .. sections.SelectMany(section => section.Criteria).DistinctBy(criterion => criterion.Key)
                        .Select(criterion => Row(criterion.Label, entry =>
                            answers[entry].To(criterion) is { } answer ? AnswerWords.Lines(criterion, answer) : [])),
                ]));
    }

    private SpecificationContent ContentOf(CatalogueEntry entry) =>
        specifications[entry.Offer.SpecificationReference].Numbered(entry.Version.SpecificationVersion).Content;

    private List<string> Parts(CatalogueEntry entry) =>
        [.. entry.Content.Parts.Select(part => $"{part.Label} ({EntryWords.Family(specifications[part.Specification].Family)})")];

    /// <summary>
    /// Without VAT and with, line by line: where one charges it and another does not, the second line is what compares.
    /// </summary>
    private static IReadOnlyList<string> Amounts(CatalogueEntry entry, Money net, Money gross) => entry.Content.Prices.Vat.IsCharged
        ? [$"{net.ToShortString()} HT", $"{gross.ToShortString()} TTC"]
        : [net.ToShortString(), "sans TVA"];

    private static string Amount(PriceList prices, PriceLine line) => prices.VatOf(line) > 0
        ? Amount(line.Amount, prices.WithVat(line))
        : $"{line.Amount.ToShortString()} sans TVA";

    private static string Amount(PriceList prices, PriceExtra extra) => prices.Vat.IsCharged
        ? Amount(extra.Amount, prices.WithVat(extra))
        : $"{extra.Amount.ToShortString()} sans TVA";

    private static string Amount(Money net, Money gross) => $"{net.ToShortString()} HT ({gross.ToShortString()} TTC)";

    /// <summary>Saying nothing, in whichever way, is one and the same answer.</summary>
    private ComparisonRow Row(string label, Func<CatalogueEntry, IReadOnlyList<string>> say) =>
        new(label, [.. entries.Select(entry => (IReadOnlyList<string>)[.. say(entry).Where(text => text.Trim() is not ("" or Nothing))])]);
}

/// <param name="Title">What the rows are about.</param>
/// <param name="Rows">The questions.</param>
internal sealed record ComparisonGroup(string Title, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>The rows that differ.</summary>
    public ComparisonGroup OnlyDifferences() => this with { Rows = [.. Rows.Where(row => row.Differs)] };
}

/// <param name="Label">The question.</param>
/// <param name="Cells">What each offer answers, in lines; none where it says nothing.</param>
internal sealed record ComparisonRow(string Label, IReadOnlyList<IReadOnlyList<string>> Cells)
{
    /// <summary>Whether two offers at least answer differently.</summary>
    public bool Differs { get; } = Cells.Select(lines => string.Join('\n', lines)).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
