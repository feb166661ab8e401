using Catalogue.Core.Specifications;

namespace Catalogue.Web.Wording;

/// <summary>What a criterion asks, as somebody who answers it reads it (A6).</summary>
internal static class AskedWords
{
    /// <summary>Under the name of who does a service.</summary>
    public const string ThirdParty = "Le nom de l’entreprise et sa commune.";

    /// <summary>The question, with the unit in which a number is given, where it does not say it: « Mémoire (en Go) ».</summary>
    public static string Label(Criterion criterion) =>
        criterion is { Type: CriterionType.Number, Unit: { } unit } && !Names(criterion.Label, unit) ? $"{criterion.Label} (en {unit})" : criterion.Label;

    /// <summary>What helps to answer, then what is asked: « Il faut au moins 16 Go. »; null where there is nothing to say.</summary>
    public static string? Hint(Criterion criterion)
    {
        var hint = string.Join(' ', new[] { criterion.Help, Rule(criterion) }.OfType<string>());
        return hint.Length == 0 ? null : French.Tied(hint);
    }

    /// <summary>« Nombre de personnes » counts people, « Années d’activité » years.</summary>
    private static bool Names(string label, string unit)
    {
        var counted = unit == "ans" ? "années" : unit.Split(' ')[0];
        return label.Split(' ').Contains(counted, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What satisfies it, as a sentence; null where any answer does.</summary>
    private static string? Rule(Criterion criterion)
    {
        if (Asked(criterion) is not { } asked) return null;
        return criterion.IsBlocking ? $"Il faut {asked}." : $"Conseillé\u00a0: {asked}.";
    }

    private static string? Asked(Criterion criterion) => criterion switch
    {
        { Owed: CapabilityRequirement.Own } => "le faire vous-même",
        { Owed: CapabilityRequirement.OwnOrThirdParty } => "le faire ou le faire faire",
        { MustBe: { } expected } => $"répondre «\u00a0{(expected ? "oui" : "non")}\u00a0»",
        { Minimum: { } least, Maximum: { } most } when least == most => French.Measure(least, criterion.Unit),
        { Minimum: { } least, Maximum: { } most } => $"de {French.Number(least)} à {French.Measure(most, criterion.Unit)}",
        // Any number is at least nothing.
        { Minimum: 0, Maximum: null } => null,
        { Minimum: { } least } => $"au moins {French.Measure(least, criterion.Unit)}",
        { Maximum: { } most } => $"au plus {French.Measure(most, criterion.Unit)}",
        { MustInclude.Count: > 0 } => $"au moins {French.List([.. criterion.MustInclude.Select(value => $"«\u00a0{criterion.OptionLabel(value)}\u00a0»")])}",
        { Type: CriterionType.Choices, AtLeast: 1 } => "au moins une réponse",
        { Type: CriterionType.Choices, AtLeast: > 1 } => $"au moins {French.Count(criterion.AtLeast, "réponse")}",
        _ => null,
    };
}
