using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Radios;

namespace Catalogue.Web.Pages.OfferEditor.Fields;

/// <summary>The answers that a field offers.</summary>
internal static class AnswerChoices
{
    public static IReadOnlyList<RadioChoice> YesNo(AnswerField field) => Radios(field, (AnswerField.Yes, "Oui"), (AnswerField.No, "Non"));

    public static IReadOnlyList<RadioChoice> One(AnswerField field) =>
        Radios(field, field.Criterion.Options.Select(option => (option.Value, option.Label)));

    public static IReadOnlyList<CheckboxChoice> Several(AnswerField field) =>
        [.. field.Criterion.Options.Select(option => new CheckboxChoice(option.Value, option.Label, field.Chosen.Contains(option.Value)))];

    /// <summary>How a centre provides a service (A23).</summary>
    public static IReadOnlyList<RadioChoice> Provision(AnswerField field) => Radios(
        field,
        (AnswerField.ValueOf(CapabilityProvision.Own), "Fait"),
        (AnswerField.ValueOf(CapabilityProvision.ThirdParty), "Fait faire"),
        (AnswerField.ValueOf(CapabilityProvision.None), "Non proposé"));

    private static List<RadioChoice> Radios(AnswerField field, params IEnumerable<(string Value, string Text)> answers) =>
        [.. answers.Select(answer => new RadioChoice(answer.Value, answer.Text, field.Chosen.Contains(answer.Value)))];
}
