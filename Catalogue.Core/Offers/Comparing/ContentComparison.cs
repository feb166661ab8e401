using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers.Comparing;

/// <summary>
/// What two contents of an offer do not say alike, field by field (A19): what a publication changes, what versions changed, and
/// what a review opens on (A10).
/// </summary>
public sealed class ContentComparison
{
    private const string UnknownSection = "Autres réponses";

    private ContentComparison(IReadOnlyList<ContentChange> changes) => Changes = changes;

    /// <summary>Every change, section after section; none when both say the same.</summary>
    public IReadOnlyList<ContentChange> Changes { get; }

    /// <summary>Compares two contents.</summary>
    /// <param name="before">What was said.</param>
    /// <param name="after">What is said.</param>
    /// <param name="asked">
    /// What they were to satisfy, the latest first: it names the answers. A criterion that none of them knows is named by its key.
    /// </param>
    public static ContentComparison Of(OfferContent before, OfferContent after, params IReadOnlyList<PublicationGate> asked) => new(
    [
        .. Texts(before, after),
        .. Items(DraftSections.Inclusion.Title, "Dans le prix", before.Included, after.Included),
        .. Items(DraftSections.Inclusion.Title, "Pas dans le prix", before.Excluded, after.Excluded),
        .. Answers(before.Answers, after.Answers, [.. asked.Select(gate => gate.Specification.Content)], part: null),
        .. Parts(before, after, asked),
        .. Prices(before.Prices, after.Prices),
        .. Text(DraftSections.Prices.Title, "Titre de l’exemple", before.Example.Title, after.Example.Title),
        .. Text(DraftSections.Prices.Title, "Exemple", before.Example.Text, after.Example.Text),
        .. Entries(
            DraftSections.Contributors.Title, "Entreprises qui participent", Contributor.Said(before.Contributors), Contributor.Said(after.Contributors),
            one => one.Name, one => one.Name),
        .. Entries(DraftSections.Links.Title, "Pages de votre site", before.Links, after.Links, link => link.Label, link => link.Address, link => link.Label),
        .. Entries(
            DraftSections.Pictures.Title, "Images", before.Pictures ?? [], after.Pictures ?? [],
            _ => "Image", picture => picture.Copies[0].FileId, picture => picture.Alternative),
    ]);

    private static IEnumerable<ContentChange> Texts(OfferContent before, OfferContent after)
    {
        foreach (var (was, now) in OfferTexts.Of(before).Zip(OfferTexts.Of(after)))
        {
            var section = now.Key is OfferTexts.Title or OfferTexts.Promise ? DraftSections.Essentials : DraftSections.PlainWords;
            foreach (var change in Text(section.Title, now.Name, was.Value, now.Value)) yield return change;
            if (now.Key == OfferTexts.Promise && before.Modes != after.Modes)
                yield return new ModesChange(section.Title, before.Modes, after.Modes);
        }
    }

    private static IEnumerable<ContentChange> Text(string section, string name, string before, string after)
    {
        if (before != after) yield return new ItemChange<string>(section, name, Said(before), Said(after));
    }

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static IEnumerable<ContentChange> Items(string section, string name, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Entries(section, name, before, after, _ => name);

    /// <summary>What became of each thing of a list.</summary>
    private static IEnumerable<ContentChange> Entries<T>(
        string section,
        string name,
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> nameOf,
        params IReadOnlyList<Func<T, object>> keys)
        where T : class
    {
        var pairing = Pairing<T>.Of(before, after, keys);
        foreach (var (was, now) in pairing.Pairs)
            if (!Equals(was, now)) yield return new ItemChange<T>(section, nameOf((now ?? was)!), was, now);
        if (pairing.IsReordered) yield return new OrderChange(section, name);
    }

    private static IEnumerable<ContentChange> Answers(
        IReadOnlyDictionary<string, Answer> before, IReadOnlyDictionary<string, Answer> after, IReadOnlyList<SpecificationContent> asked, string? part)
    {
        var known = asked.SelectMany(content => content.Sections)
            .SelectMany(section => section.Criteria, (section, criterion) => (section.Title, Criterion: criterion))
            .DistinctBy(one => one.Criterion.Key).ToDictionary(one => one.Criterion.Key, StringComparer.Ordinal);
        foreach (var key in known.Keys.Concat(before.Keys).Concat(after.Keys).Distinct(StringComparer.Ordinal))
        {
            var (was, now) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            if (SayTheSame(was, now)) continue;
            var (title, criterion) = known.TryGetValue(key, out var one) ? one : (UnknownSection, null!);
            yield return new AnswerChange(part is null ? title : DraftSections.Parts.Title, part, key, criterion, was, now);
        }
    }

    private static bool SayTheSame(Answer? one, Answer? other) =>
        one is null || other is null
            ? one == other
            : one with { Choices = null } == other with { Choices = null }
                && (one.Choices ?? []).SequenceEqual(other.Choices ?? [], StringComparer.Ordinal);

    private static IEnumerable<ContentChange> Parts(OfferContent before, OfferContent after, IReadOnlyList<PublicationGate> asked)
    {
        var section = DraftSections.Parts.Title;
        var pairing = Pairing<OfferPart>.Of(before.Parts, after.Parts, part => (part.Specification, part.Label), part => part.Specification);
        foreach (var (was, now) in pairing.Pairs)
        {
            if (was?.Label != now?.Label) yield return new ItemChange<OfferPart>(section, "Partie", was, now);
            if (was is null || now is null) continue;
            var versions = asked.Select(gate => gate.Parts.GetValueOrDefault(now.Specification)?.Content).OfType<SpecificationContent>();
            foreach (var change in Answers(was.Answers, now.Answers, [.. versions], now.Label)) yield return change;
        }

        if (pairing.IsReordered) yield return new OrderChange(section, "Parties");
    }

    private static IEnumerable<ContentChange> Prices(PriceList before, PriceList after)
    {
        var section = DraftSections.Prices.Title;
        return
        [
            .. Entries(
                section, "Lignes de prix", Lines(before), Lines(after), priced => priced.Line.Label,
                priced => (priced.Line.Mode, priced.Line.Label), priced => priced.Line.Label, priced => priced.Line with { Label = "" }),
            .. Entries(
                section, "Suppléments", Extras(before), Extras(after), priced => priced.Extra.Label,
                priced => priced.Extra.Label, priced => priced.Extra with { Label = "" }),
            .. Entries(section, "Garantie", [before.Warranty], [after.Warranty], _ => "Garantie", _ => ""),
            .. Entries(section, "TVA", [before.Vat], [after.Vat], _ => "TVA", _ => ""),
        ];
    }

    private static IReadOnlyList<PricedLine> Lines(PriceList prices) =>
        [.. prices.Lines.Select(line => new PricedLine(line, prices.WithVat(line), prices.VatOf(line)))];

    private static IReadOnlyList<PricedExtra> Extras(PriceList prices) =>
        [.. prices.Extras.Select(extra => new PricedExtra(extra, prices.WithVat(extra), prices.Vat.Percent))];
}
