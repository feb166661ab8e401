using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Web.Wording;

/// <summary>What two contents of an offer say differently, in words.</summary>
internal static class ChangeWords
{
    /// <summary>What stands where there was, or is, nothing.</summary>
    private const string Nothing = "Rien";

    private const string AnotherOrder = "Dans un autre ordre";

    /// <summary>The changes, section by section in the order of the comparison.</summary>
    public static IReadOnlyList<ChangeGroup> Of(ContentComparison comparison) =>
    [
        .. comparison.Changes.GroupBy(change => change.Section)
            .Select(section => new ChangeGroup(section.Key, [.. section.Select(RowOf)])),
    ];

    private static ChangeRow RowOf(ContentChange change) => change switch
    {
        ItemChange<string> text => Row(text, said => said),
        ItemChange<PricedLine> line => Row(line, Say),
        ItemChange<PricedExtra> extra => Row(extra, Say),
        ItemChange<Warranty> warranty => Row(warranty, Say),
        ItemChange<VatTerms> vat => Row(vat, PriceWords.Say),
        ItemChange<OfferPart> part => Row(part, said => said.Label),
        ItemChange<Contributor> contributor => Row(contributor, said => $"{said.Name} ({said.Place})\u00a0: {said.Role}"),
        ItemChange<OfferLink> link => Row(link, said => $"{said.Label}, {said.Address}"),
        ItemChange<OfferPicture> picture => RowOf(picture),
        ModesChange modes => new("Où le travail se fait", Say(modes.Before), Say(modes.After)),
        AnswerChange answer => new(Name(answer), Say(answer.Criterion, answer.Before), Say(answer.Criterion, answer.After)),
        OrderChange order => new(order.Name, "", AnotherOrder),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "This change has no words."),
    };

    private static ChangeRow Row<T>(ItemChange<T> change, Func<T, string> say)
        where T : class =>
        new(change.Name, change.Before is { } was ? say(was) : Nothing, change.After is { } now ? say(now) : Nothing);

    /// <summary>Two pictures may be described alike.</summary>
    private static ChangeRow RowOf(ItemChange<OfferPicture> change)
    {
        var row = Row(change, picture => picture.Alternative);
        return change is { Before: not null, After: not null } && row.Before == row.After ? row with { After = $"{row.After} (autre image)" } : row;
    }

    /// <summary>« Chez vous, dépannage : 50,00 € HT (60,00 € TTC), l’heure ».</summary>
    private static string Say(PricedLine priced)
    {
        var line = priced.Line;
        var role = PriceWords.Role(line) is { } said ? $", {said}" : "";
        return $"{EntryWords.Mode(line.Mode)}, {PriceWords.Nature(line.Nature).ToLowerInvariant()}{role}\u00a0: "
            + $"{Amount(line.Amount, priced.WithVat, priced.VatPercent)}, {PriceWords.Terms(line)}";
    }

    private static string Say(PricedExtra priced) =>
        $"{Amount(priced.Extra.Amount, priced.WithVat, priced.VatPercent)}, {PriceWords.Unit(priced.Extra)}";

    private static string Amount(Money net, Money gross, decimal percent) =>
        percent > 0 ? $"{net} HT ({gross} TTC, TVA {PriceWords.Percent(percent)})" : $"{net} sans TVA";

    private static string Say(Warranty warranty) =>
        PriceWords.Say(warranty) + (warranty.Note is { } note ? $". {note}" : "");

    private static string Say(WorkModes modes) =>
        modes == WorkModes.None ? Nothing : French.List(EntryWords.Modes(modes));

    private static string Name(AnswerChange answer)
    {
        var asked = answer.Criterion?.Label ?? answer.Key;
        return answer.Part is { } part ? $"{part}\u00a0: {French.Continued(asked)}" : asked;
    }

    private static string Say(Criterion? criterion, Answer? answer) => (criterion, answer) switch
    {
        (_, null) => Nothing,
        (null, _) => "Une réponse qui n’est plus demandée",
        _ => string.Join("\u00a0; ", AnswerWords.Lines(criterion, answer)),
    };
}

/// <summary>What changed in a section.</summary>
/// <param name="Section">Its title.</param>
/// <param name="Rows">Each change.</param>
internal sealed record ChangeGroup(string Section, IReadOnlyList<ChangeRow> Rows);

/// <summary>A change in words.</summary>
/// <param name="Name">What changed.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
internal sealed record ChangeRow(string Name, string Before, string After);
