using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Catalogue.Core.Files;

namespace Catalogue.Core.Notifications;

/// <summary>A text of <c>uSync/mails/</c> ready to be sent, once as plain text and once as HTML that says the same.</summary>
internal sealed class MailTemplate
{
    /// <summary>Characters of a subject at most: what the list of a phone or the registry can hold.</summary>
    public const int LongestSubject = 100;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly IReadOnlyList<MailBlock> _blocks;
    private readonly MailFrame _frame;
    private readonly string _reason;

    /// <exception cref="SyncFileException">The text is wrong; the message says on which line, and why.</exception>
    public MailTemplate(SyncText<MailHeader> text, MailKind kind, MailFrame frame)
    {
        (Subject, _reason, _frame) = (text.Header.Subject, text.Header.Reason, frame);
        foreach (var (key, said) in new[] { ("subject", Subject), ("reason", _reason) })
        {
            if (string.IsNullOrWhiteSpace(said)) throw Wrong($"the header has no '{key}'");
            if (said.Any(char.IsControl)) throw Wrong($"'{key}' stands on one line");
            if (said.AsSpan().ContainsAny('{', '}')) throw Wrong($"'{key}' is the same in every mail and holds no value");
        }

        if (Subject.Length > LongestSubject) throw Wrong($"'subject' has {Subject.Length} characters: {LongestSubject} at most");
        _blocks = MailText.Read(text, kind);

        SyncFileException Wrong(string reason) => new(text.File, $"line 1: {reason}");
    }

    public string Subject { get; }

    /// <summary>As plain text, lines ended by a line feed alone.</summary>
    public string TextOf(Mail mail)
    {
        var parts = Filled(mail).Select(block => string.Join('\n', block.Lines.Select((line, rank) =>
            Mark(block.Kind, rank) + string.Concat(line.Select(run => Said(run, mail))))));
        return string.Join("\n\n", [_frame.Service, .. parts, $"-- \n{_reason}\n{_frame.Foot}"]) + "\n";
    }

    /// <summary>As an HTML document that needs nothing else: no picture, no script, no address but the link's and those of lists.</summary>
    public string HtmlOf(Mail mail)
    {
        var body = new StringBuilder();
        foreach (var block in Filled(mail)) Append(body, block, mail);
        return MailLayout.Fill(Html.Encode(Subject), Html.Encode(_frame.Service), body.ToString(), Html.Encode(_reason), Html.Encode(_frame.Foot));
    }

    /// <summary>The text with as many paragraphs and items as the lists of a mail have lines.</summary>
    private IEnumerable<MailBlock> Filled(Mail mail)
    {
        foreach (var block in _blocks)
        {
            List<IReadOnlyList<MailRun>> lines = [.. block.Lines.SelectMany(line => LinesOf(line, mail))];
            if (block.Kind != MailBlockKind.Paragraph && lines.Count > 0) yield return block with { Lines = lines };
            else foreach (var line in lines) yield return block with { Lines = [line] };
        }
    }

    private static IEnumerable<IReadOnlyList<MailRun>> LinesOf(IReadOnlyList<MailRun> line, Mail mail) =>
        line is [{ IsValue: true } run] && mail.Kind.Lists.Contains(run.Text)
            ? mail.Values[run.Text].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(said => RunsOf(run, said))
            : [line];

    /// <summary>A line of a list; the address of a page at its end leads there.</summary>
    private static IReadOnlyList<MailRun> RunsOf(MailRun run, string line)
    {
        var (words, last) = (line[..(line.LastIndexOf(' ') + 1)], line[(line.LastIndexOf(' ') + 1)..]);
        return Uri.TryCreate(last, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? [run with { Text = words, IsValue = false }, run with { Text = last, IsValue = false, IsAddress = true }]
            : [run with { Text = line, IsValue = false }];
    }

    private static string Mark(MailBlockKind kind, int rank) => kind switch
    {
        MailBlockKind.Items => "- ",
        MailBlockKind.Steps => $"{rank + 1}. ",
        _ => "",
    };

    private static string Said(MailRun run, Mail mail) => run.IsValue ? mail.Values[run.Text] : run.Text;

    private static void Append(StringBuilder html, MailBlock block, Mail mail)
    {
        var (open, close, line) = block.Kind switch
        {
            MailBlockKind.Items => ("<ul>\n", "</ul>\n", "li"),
            MailBlockKind.Steps => ("<ol>\n", "</ol>\n", "li"),
            _ => ("", "", "p"),
        };
        html.Append(open);
        foreach (var runs in block.Lines)
        {
            html.Append('<').Append(line).Append('>');
            foreach (var run in runs) html.Append(HtmlOf(run, mail));
            html.Append("</").Append(line).Append(">\n");
        }

        html.Append(close);
    }

    private static string HtmlOf(MailRun run, Mail mail)
    {
        var said = Html.Encode(Said(run, mail));
        if (run.IsLink || run.IsAddress) said = $"<a href=\"{said}\">{said}</a>";
        return run.IsStrong ? $"<strong>{said}</strong>" : said;
    }
}

/// <summary>What stands around every mail (<c>uSync/mails/enveloppe.yml</c>).</summary>
internal sealed class MailFrame
{
    /// <summary>Whose mail it is, at the top.</summary>
    public required string Service { get; set; }

    /// <summary>At the foot, after why one receives it.</summary>
    public required string Foot { get; set; }
}
