using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Requests;

/// <summary>The questions that a reviewer writes to a company: a few numbered lines, of which those that are left empty ask nothing.</summary>
internal sealed class CompletionForm
{
    private readonly List<(string Part, string Question)> _lines;

    /// <param name="parts">The parts as they were sent, a line each.</param>
    /// <param name="questions">The questions beside them.</param>
    public CompletionForm(IReadOnlyList<string?> parts, IReadOnlyList<string?> questions) =>
        _lines = [.. Enumerable.Range(0, RequestReview.MostPoints).Select(rank => (At(parts, rank), At(questions, rank)))];

    /// <summary>From 1.</summary>
    public IEnumerable<(int Number, string Question)> Lines => _lines.Select((line, rank) => (rank + 1, line.Question));

    public bool IsEmpty => _lines.TrueForAll(line => line.Question.Length == 0);

    /// <summary>The line that stops the form: the first that is too long, else the first of all.</summary>
    public string FaultyId => QuestionId(_lines.FindIndex(line => line.Question.Length > RequestReview.LongestQuestion) is >= 0 and var rank ? rank + 1 : 1);

    public static string QuestionId(int number) => $"{RequestLinks.Question}-{number}";

    public static string PartId(int number) => $"{RequestLinks.Part}-{number}";

    /// <param name="number">The line, from 1.</param>
    public IReadOnlyList<SelectChoice> PartsOf(int number) =>
    [
        .. Enum.GetValues<DeclarationPart>().Select(part =>
            new SelectChoice(RequestWords.Code(part), RequestWords.Part(part), RequestWords.Code(part) == _lines[number - 1].Part)),
    ];

    /// <summary>What is asked; a part that is none is the company.</summary>
    public IReadOnlyList<AskedPoint> Points =>
    [
        .. _lines.Where(line => line.Question.Length > 0)
            .Select(line => new AskedPoint(Array.Find(Enum.GetValues<DeclarationPart>(), part => RequestWords.Code(part) == line.Part), line.Question)),
    ];

    private static string At(IReadOnlyList<string?> sent, int rank) => (sent.ElementAtOrDefault(rank) ?? "").Trim();
}

/// <summary>Why a reviewer refuses: reasons of the ministry's list, and what they add.</summary>
/// <param name="Codes">The reasons that were ticked.</param>
/// <param name="Note">What is added, as it was typed.</param>
internal sealed record RefusalForm(IReadOnlyList<string> Codes, string Note)
{
    public const string ReasonsId = "motifs", FirstReasonId = ReasonsId + "-1", NoteId = "precisions";

    public bool IsEmpty => Codes.Count == 0 && Note.Length == 0;

    public RefusalOfRequest Refusal => new(Codes, Note.Trim().Length == 0 ? null : Note.Trim());

    /// <param name="reasons">The reasons of the list.</param>
    public IReadOnlyList<CheckboxChoice> Choices(IEnumerable<Catalogue.Core.Content.DecisionReason> reasons) =>
        [.. reasons.Select(reason => new CheckboxChoice(reason.Code, reason.Sentence, Codes.Contains(reason.Code)))];
}
