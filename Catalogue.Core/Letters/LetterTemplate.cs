using System.Text.RegularExpressions;
using Catalogue.Core.Files;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Core.Letters;

/// <summary>
/// A text of <c>uSync/letters/</c>: headings, paragraphs (a whole one in bold is not to be missed) and lists. A name in braces stands for a
/// value within a sentence, or alone in its paragraph for a part. What is put there is never read as Markdown.
/// </summary>
internal sealed partial class LetterTemplate
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    private readonly SyncText<LetterHeader> _text;
    private readonly LetterForm _form;
    private readonly HashSet<string> _said = [];
    private readonly string _object;
    private readonly IReadOnlyList<LetterBlock> _blocks;

    /// <exception cref="SyncFileException">The text is wrong; the message says on which line, and why.</exception>
    public LetterTemplate(SyncText<LetterHeader> text, LetterForm form)
    {
        (_text, _form, _object) = (text, form, text.Header.Object.Trim());
        Check(_object, line: 1, isFirstLineOfFile: true);
        _blocks = [.. Markdown.Parse(text.Body, Pipeline).SelectMany(BlocksOf)];
        if (_blocks.Count == 0) throw new SyncFileException(text.File, $"line {text.FirstLine}: the text is empty");
        if (form.Required.FirstOrDefault(name => !_said.Contains(name)) is { } missing)
            throw new SyncFileException(text.File, $"line {text.FirstLine}: the text does not say {{{missing}}}");
    }

    /// <exception cref="KeyNotFoundException">The draft lacks something that the text says: a fault of the program.</exception>
    public LetterContent Fill(LetterDraft draft, LetterSender sender) => new()
    {
        Object = Fill(_object, draft),
        Addressee = draft.Addressee,
        Sender = sender,
        Blocks = WithoutEmptySections([.. _blocks.SelectMany(block => PartOf(block) is { } part ? draft.Parts[part] : [block with { Text = Fill(block.Text, draft) }])]),
    };

    /// <summary>A heading under which a letter says nothing is not said.</summary>
    private static List<LetterBlock> WithoutEmptySections(List<LetterBlock> blocks) =>
    [
        .. blocks.Where((block, rank) => block.Kind != LetterBlockKind.Heading
            || (rank + 1 < blocks.Count && blocks[rank + 1].Kind != LetterBlockKind.Heading)),
    ];

    private static string Fill(string text, LetterDraft draft) => Value().Replace(text, match => draft.Values[match.Groups["name"].Value]);

    /// <summary>The name of the part that a paragraph stands for; null where it is words.</summary>
    private string? PartOf(LetterBlock block) =>
        block.Text is ['{', .. var name, '}'] && _form.Parts.Contains(name) ? name : null;

    private IEnumerable<LetterBlock> BlocksOf(Block block) => block switch
    {
        HeadingBlock { Level: 2 } heading => [new(LetterBlockKind.Heading, WordsOf(heading, heading.Inline!))],
        ParagraphBlock { Inline: { } inline } paragraph when inline.FirstChild is EmphasisInline { DelimiterCount: 2 } strong && strong.NextSibling is null =>
            [new(LetterBlockKind.Strong, WordsOf(paragraph, strong))],
        ParagraphBlock paragraph => [new(LetterBlockKind.Paragraph, WordsOf(paragraph, paragraph.Inline!))],
        ListBlock { IsOrdered: false } list => list.Cast<ListItemBlock>().Select(ItemOf),
        _ => throw Fault(block, "a letter holds headings « ## », paragraphs, paragraphs in bold and short items, nothing else"),
    };

    private LetterBlock ItemOf(ListItemBlock item) => item is [ParagraphBlock paragraph]
        ? new(LetterBlockKind.Item, WordsOf(paragraph, paragraph.Inline!))
        : throw Fault(item, "an item is one paragraph");

    private string WordsOf(Block block, ContainerInline inlines)
    {
        var words = string.Concat(inlines.Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline { IsHard: false } => " ",
            _ => throw Fault(block, "within a sentence, a letter holds words and values, nothing else"),
        }));
        Check(words, _text.FirstLine + block.Line, isFirstLineOfFile: false);
        return words;
    }

    private void Check(string words, int line, bool isFirstLineOfFile)
    {
        foreach (Match match in Value().Matches(words))
        {
            var name = match.Groups["name"].Value;
            var isPart = _form.Parts.Contains(name);
            if (!isPart && !_form.Values.Contains(name))
                throw Wrong($"{{{name}}} is no value of this letter, which has {string.Join(", ", _form.Values.Concat(_form.Parts).Select(known => $"{{{known}}}"))}");
            if (isPart && (isFirstLineOfFile || match.Length != words.Length)) throw Wrong($"{{{name}}} stands alone in its paragraph");
            _said.Add(name);
        }

        if (Value().Replace(words, "").AsSpan().ContainsAny('{', '}')) throw Wrong("a brace only stands around the name of a value: {name}");

        SyncFileException Wrong(string reason) => new(_text.File, $"line {line}: {reason}");
    }

    private SyncFileException Fault(Block block, string reason) => new(_text.File, $"line {_text.FirstLine + block.Line}: {reason}");

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}

/// <summary>The header of a letter as it is written.</summary>
internal sealed class LetterHeader
{
    /// <summary>What it is about, in a line, values included.</summary>
    public required string Object { get; set; }
}
