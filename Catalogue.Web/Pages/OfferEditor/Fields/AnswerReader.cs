using System.Globalization;
using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Input;

namespace Catalogue.Web.Pages.OfferEditor.Fields;

/// <summary>Reads what a form sent for a criterion. Nothing that anybody can send is more than an error at its field.</summary>
internal static class AnswerReader
{
    /// <summary>Characters of a text, and of the name of a company.</summary>
    public const int LongestText = 1000, LongestName = 120;

    /// <summary>No measure of an offer comes near; sums and shown numbers stay sound.</summary>
    private const decimal Greatest = 1_000_000_000;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static AnswerField Read(Criterion criterion, IFormCollection form, string prefix)
    {
        var field = new AnswerField { Criterion = criterion, Name = prefix + criterion.Key };
        return criterion.Type switch
        {
            CriterionType.YesNo => YesNo(field, form[field.Name]),
            CriterionType.Choice => Choices(field, form[field.Name].Take(1)),
            CriterionType.Choices => Choices(field, form[field.Name]),
            CriterionType.Number => Number(field, TypedText.Line(form[field.Name])),
            CriterionType.Capability => Capability(field, form[field.Name], TypedText.Line(form[field.ThirdPartyName])),
            CriterionType.Text => Text(field, TypedText.Lines(form[field.Name])),
            _ => field,
        };
    }

    private static AnswerField YesNo(AnswerField field, string? value) => value switch
    {
        AnswerField.Yes or AnswerField.No => AnswerField.Of(field.Criterion, new() { YesNo = value == AnswerField.Yes }, "") with { Name = field.Name },
        _ => field,
    };

    /// <summary>In the order of the options, whatever the order in which they were sent; what is no option was sent by no page.</summary>
    private static AnswerField Choices(AnswerField field, IEnumerable<string?> values)
    {
        var chosen = field.Criterion.Options.Select(option => option.Value).Where(values.Contains).ToList();
        return chosen.Count == 0 ? field : field with { Chosen = chosen, Answer = new() { Choices = chosen } };
    }

    private static AnswerField Number(AnswerField field, string typed)
    {
        if (typed.Length == 0) return field;
        var digits = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).Replace('.', ',');
        var isRead = decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, French, out var number);
        return isRead && Math.Abs(number) <= Greatest
            ? field with { Typed = typed, Answer = new() { Number = number } }
            : field with { Typed = typed, Error = $"«\u00a0{field.Criterion.Label}\u00a0»\u00a0: écrivez un nombre, par exemple 12 ou 1,5." };
    }

    private static AnswerField Text(AnswerField field, string typed)
    {
        if (typed.Length == 0) return field;
        return typed.Length <= LongestText
            ? field with { Typed = typed, Answer = new() { Text = typed } }
            : field with { Typed = typed, Error = $"«\u00a0{field.Criterion.Label}\u00a0»\u00a0: le texte fait {LongestText} caractères au plus." };
    }

    private static AnswerField Capability(AnswerField field, string? value, string company)
    {
        field = field with { Typed = company };
        if (AnswerField.ProvisionOf(value) is not { } provision) return field;
        field = field with { Chosen = [value!] };
        if (company.Length > LongestName) return field with { Error = $"«\u00a0{field.Criterion.Label}\u00a0»\u00a0: le nom fait {LongestName} caractères au plus." };
        // A name that was typed before the service was done by the centre itself is not kept: it would say who does not do it.
        var thirdParty = provision == CapabilityProvision.ThirdParty && company.Length > 0 ? company : null;
        return field with { Answer = new() { Capability = new(provision, thirdParty) } };
    }
}
