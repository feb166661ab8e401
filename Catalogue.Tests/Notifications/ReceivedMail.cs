using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Tests.Notifications;

/// <summary>A message as a mail server took it, read as mail programs do.</summary>
internal sealed partial class ReceivedMail
{
    private ReceivedMail(string raw)
    {
        Raw = raw;
        (Headers, var body) = Split(raw);
        if (!Headers["content-type"].StartsWith("multipart/", StringComparison.Ordinal)) throw new FormatException("Not a message in parts.");
        var boundary = Boundary().Match(Headers["content-type"]).Groups["boundary"].Value;
        Parts = [.. body.Split($"--{boundary}")[1..^1].Select(part => PartOf(part.TrimStart('\r', '\n')))];
    }

    /// <summary>As it travelled.</summary>
    public string Raw { get; }

    public IReadOnlyList<string> To { get; private init; } = [];

    public bool IsEncrypted { get; private init; }

    /// <summary>Who signed in to send it; null when nobody did.</summary>
    public string? User { get; private init; }

    /// <summary>By their names in lower case; encoded words read.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Its parts, in order.</summary>
    public IReadOnlyList<(string Type, string Text)> Parts { get; }

    public static ReceivedMail From(JsonElement line) => new(Encoding.UTF8.GetString(line.GetProperty("message").GetBytesFromBase64()))
    {
        To = [.. line.GetProperty("to").EnumerateArray().Select(address => address.GetString()!)],
        IsEncrypted = line.GetProperty("secure").GetBoolean(),
        User = line.GetProperty("user").GetString(),
    };

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Fold().Replace(text[..end], " ").Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0].ToLowerInvariant(), pair => Words(pair[1]));
        return (headers, text[(end + 4)..]);
    }

    private static (string Type, string Text) PartOf(string part)
    {
        var (headers, body) = Split(part);
        var bytes = headers["content-transfer-encoding"] == "base64" ? Convert.FromBase64String(body) : Unquote(body.Replace("=\r\n", "", StringComparison.Ordinal));
        return (headers["content-type"], Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }

    private static string Words(string header) => Word().Replace(
        Between().Replace(header, "?==?"),
        word => Encoding.UTF8.GetString(word.Groups["encoding"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : Unquote(word.Groups["text"].Value.Replace('_', ' '))));

    private static byte[] Unquote(string text)
    {
        List<byte> bytes = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes.Add((byte)text[at]);
                continue;
            }

            bytes.Add(byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at += 2;
        }

        return [.. bytes];
    }

    [GeneratedRegex("boundary=\"?(?<boundary>[^\";]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\?utf-8\?(?<encoding>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();
}
