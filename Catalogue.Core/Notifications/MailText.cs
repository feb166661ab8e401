using System.Text.RegularExpressions;
using Catalogue.Core.Files;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Core.Notifications;

/// <summary>
/// Reads the Markdown of a mail into paragraphs and lists, which are as easy to write as plain text as they are as HTML. Values
/// are put in what was read, so that nothing in them is ever read as Markdown.
/// </summary>
internal sealed partial class MailText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    private readonly SyncText<MailHeader> _text;
    private readonly MailKind _kind;
    private readonly HashSet<string> _said = [];

    private MailText(SyncText<MailHeader> text, MailKind kind) => (_text, _kind) = (text, kind);

    /// <exception cref="SyncFileException">It holds something else, a value its kind does not have, or not all of those it has.</exception>
    public static IReadOnlyList<MailBlock> Read(SyncText<MailHeader> text, MailKind kind)
    {
        var reading = new MailText(text, kind);
        IReadOnlyList<MailBlock> blocks = [.. Markdown.Parse(text.Body, Pipeline).Select(reading.BlockOf)];
        if (blocks.Count == 0) throw new SyncFileException(text.File, $"line {text.FirstLine}: the text is empty");
        if (kind.Names.FirstOrDefault(name => !reading._said.Contains(name)) is { } missing)
            throw new SyncFileException(text.File, $"line {text.FirstLine}: the text does not say {{{missing}}}");
        return blocks;
    }

    private MailBlock BlockOf(Block block) => block switch
    {
        ParagraphBlock paragraph => new MailBlock(MailBlockKind.Paragraph, [LineOf(paragraph)]),
        ListBlock list => new MailBlock(list.IsOrdered ? MailBlockKind.Steps : MailBlockKind.Items, [.. list.Cast<ListItemBlock>().Select(ItemOf)]),
        _ => throw Fault(block),
    };

    private List<MailRun> ItemOf(ListItemBlock item) => item is [ParagraphBlock paragraph] ? LineOf(paragraph) : throw Fault(item);

    private List<MailRun> LineOf(ParagraphBlock paragraph)
    {
        var line = RunsOf(paragraph.Inline!, isStrong: false).ToList();
        if (line.Count > 1 && line.Exists(run => run.IsLink))
            throw Fault(paragraph, $"{{{MailKind.Link}}} stands alone in its paragraph: it is shown in full");
        if (line.Count > 1 && line.Find(run => run.IsValue && _kind.Lists.Contains(run.Text)) is { } list)
            throw Fault(paragraph, $"{{{list.Text}}} stands alone in its paragraph or its item: it may hold several lines");
        return line;
    }

    private IEnumerable<MailRun> RunsOf(ContainerInline inlines, bool isStrong) => inlines.SelectMany(inline => inline switch
    {
        LiteralInline literal => RunsOf(literal, isStrong),
        LineBreakInline { IsHard: false } => [new MailRun(" ", IsValue: false, isStrong)],
        EmphasisInline { DelimiterCount: 2 } strong => RunsOf(strong, isStrong: true),
        _ => throw Fault(inline),
    });

    private IEnumerable<MailRun> RunsOf(LiteralInline literal, bool isStrong)
    {
        // Words, then the name of a value, then words, and so on.
        foreach (var (rank, piece) in Value().Split(literal.Content.ToString()).Index())
        {
            if (int.IsOddInteger(rank)) yield return ValueOf(piece);
            else if (piece.Length > 0) yield return Words(piece);
        }

        MailRun ValueOf(string name)
        {
            if (!_kind.Names.Contains(name))
                throw Fault(literal, $"{{{name}}} is no value of this mail, which has {string.Join(", ", _kind.Names.Select(known => $"{{{known}}}"))}");
            _said.Add(name);
            return new MailRun(name, IsValue: true, isStrong);
        }

        MailRun Words(string words) => words.AsSpan().ContainsAny('{', '}')
            ? throw Fault(literal, "a brace only stands around the name of a value: {name}")
            : new MailRun(words, IsValue: false, isStrong);
    }

    private SyncFileException Fault(MarkdownObject part, string reason = "a mail holds paragraphs, lists of short items and **words in bold**, nothing else") =>
        new(_text.File, $"line {_text.FirstLine + part.Line}: {reason}");

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}

internal enum MailBlockKind
{
    Paragraph,
    Items,
    Steps,
}

/// <param name="Kind">What it is.</param>
/// <param name="Lines">The one line of a paragraph, or the items of a list.</param>
internal sealed record MailBlock(MailBlockKind Kind, IReadOnlyList<IReadOnlyList<MailRun>> Lines);

/// <param name="Text">Words as they are, or the name of a value.</param>
/// <param name="IsValue">It is a name, whose value is said instead.</param>
/// <param name="IsStrong">In bold.</param>
internal sealed record MailRun(string Text, bool IsValue, bool IsStrong)
{
    public bool IsLink => IsValue && Text == MailKind.Link;

    /// <summary>It is the full address of a page.</summary>
    public bool IsAddress { get; init; }
}

/// <summary>The header of a mail as it is written.</summary>
internal sealed class MailHeader
{
    /// <summary>The same in every mail of the kind: it outlives what the mail said.</summary>
    public required string Subject { get; set; }

    /// <summary>Why one receives it, as a sentence.</summary>
    public required string Reason { get; set; }
}
