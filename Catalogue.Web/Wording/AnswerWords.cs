using Catalogue.Core.Specifications;

namespace Catalogue.Web.Wording;

/// <summary>Answers to the criteria of a specification, as the public reads them.</summary>
internal static class AnswerWords
{
    /// <summary>The answer, line by line: each of several choices has its own.</summary>
    public static IReadOnlyList<string> Lines(Criterion criterion, Answer? answer) => answer switch
    {
        null => ["Sans réponse"],
        { YesNo: { } yes } => [yes ? "Oui" : "Non"],
        { Number: { } number } => [French.Capitalised(French.Measure(number, criterion.Unit))],
        { Choices: { } choices } => choices.Count == 0 ? ["Aucune"] : [.. choices.Select(criterion.OptionLabel)],
        { ValidUntil: { } day } => [$"Valable jusqu’au {French.Date(day)}"],
        { Capability: { } capability } => [Say(capability)],
        _ => [answer.Text ?? ""],
    };

    public static string Say(Capability capability) => capability.Provision switch
    {
        CapabilityProvision.Own => "✓ Fait lui-même",
        CapabilityProvision.ThirdParty => $"Fait faire par {capability.ThirdParty}",
        _ => "Non proposé",
    };
}
