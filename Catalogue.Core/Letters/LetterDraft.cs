using Catalogue.Core.Shared;

namespace Catalogue.Core.Letters;

/// <summary>What a letter is to say, before its text is made of it.</summary>
public sealed record LetterDraft
{
    public required LetterKind Kind { get; init; }

    public required Guid PartnerId { get; init; }

    public required string NoticeReference { get; init; }

    public required LetterAddressee Addressee { get; init; }

    /// <summary>What stands for each name that the text of its kind holds within sentences.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What stands for each name that is alone in a paragraph; none leaves nothing there.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<LetterBlock>> Parts { get; init; }

    /// <summary>What somebody of the ministry wrote, a paragraph each line; nothing where nobody did.</summary>
    public static IReadOnlyList<LetterBlock> Statement(string text) =>
        [.. Lines(text).Select(line => new LetterBlock(LetterBlockKind.Statement, line))];

    public static IReadOnlyList<LetterBlock> Items(IEnumerable<string> items) => [.. items.Select(item => new LetterBlock(LetterBlockKind.Item, item))];

    public static IReadOnlyList<LetterBlock> Clauses(IEnumerable<LetterClause> clauses) =>
        [.. clauses.Select(clause => new LetterBlock(LetterBlockKind.Clause, clause.Source) { Wording = clause.Wording })];

    internal static IReadOnlyList<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A clause as a letter cites it.</summary>
/// <param name="Code">What a notice keeps of it.</param>
/// <param name="Source">Where it stands: the text, its version, the article or the requirement.</param>
/// <param name="Wording">What it says, paragraph by paragraph.</param>
public sealed record LetterClause(string Code, string Source, IReadOnlyList<string> Wording);

/// <summary>How letters are numbered, year by year: « LE-2026-00012 ».</summary>
internal static class LetterNumbers
{
    /// <summary>The series of the year of a legal day.</summary>
    public static ReferenceSeries Of(DateOnly day) => new($"LE-{day.Year:0000}-");
}
