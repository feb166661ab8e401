using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.ErrorSummary;

namespace Catalogue.Web.Pages.OfferEditor.Fields;

/// <summary>
/// Answers to criteria as a form shows and sends them. What cannot be read is kept as it was typed, with what is wrong with it;
/// what is missing or does not satisfy the specification is no error: a draft may be saved unfinished (A6).
/// </summary>
internal sealed class PostedAnswers
{
    private readonly Dictionary<string, AnswerField> _fields;

    private PostedAnswers(IEnumerable<AnswerField> fields) =>
        _fields = fields.ToDictionary(field => field.Criterion.Key, StringComparer.Ordinal);

    /// <summary>The fields, in the order of the criteria.</summary>
    public IReadOnlyCollection<AnswerField> Fields => _fields.Values;

    /// <summary>What could not be read, in the order of the fields.</summary>
    public IEnumerable<FieldError> Errors => Fields.Where(one => one.Error is not null).Select(one => new FieldError(one.FocusId, one.Error!));

    /// <summary>As the registry holds them.</summary>
    /// <param name="criteria">What is asked.</param>
    /// <param name="answers">The answers, by criterion key.</param>
    /// <param name="prefix">Before the name of each field, unique among the forms of a page.</param>
    public static PostedAnswers Of(IEnumerable<Criterion> criteria, IReadOnlyDictionary<string, Answer> answers, string prefix) =>
        new(criteria.Select(criterion => AnswerField.Of(criterion, answers.GetValueOrDefault(criterion.Key), prefix)));

    /// <summary>As a form sent them.</summary>
    /// <param name="criteria">What is asked.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="prefix">Before the name of each field, as the form was shown.</param>
    public static PostedAnswers Read(IEnumerable<Criterion> criteria, IFormCollection form, string prefix) =>
        new(criteria.Select(criterion => AnswerReader.Read(criterion, form, prefix)));

    /// <summary>These answers in place of those that were given to the same criteria; a document is not answered by a form (A23).</summary>
    public IReadOnlyDictionary<string, Answer> Over(IReadOnlyDictionary<string, Answer> answers)
    {
        var all = new Dictionary<string, Answer>(answers, StringComparer.Ordinal);
        foreach (var field in Fields.Where(field => field.Criterion.Type != CriterionType.Document))
        {
            if (field.Answer is null) all.Remove(field.Criterion.Key);
            else all[field.Criterion.Key] = field.Answer;
        }

        return all;
    }
}
