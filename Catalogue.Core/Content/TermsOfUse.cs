using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>
/// A version of the terms of use (A2): articles, then annexes. Once in effect it does not change; accepting it is recorded with
/// <see cref="Hash"/>, which anyone can compute again from <see cref="Text"/>.
/// </summary>
public sealed class TermsOfUse
{
    private TermsOfUse(string number, TermsHeader header, IReadOnlyList<Article> parts)
    {
        (Number, EffectiveOn, IsDraft, Changes, Parts) = (number, header.EffectiveOn, header.Draft, header.Changes.Trim(), parts);
        Text = Compose();
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    /// <summary>« 1.0 »: the name of its folder.</summary>
    public string Number { get; }

    /// <summary>First legal day on which it applies.</summary>
    public DateOnly EffectiveOn { get; }

    /// <summary>A text that the ministry has not made its own yet (« projet »).</summary>
    public bool IsDraft { get; }

    /// <summary>What it changes, for those who accepted the version before.</summary>
    public string Changes { get; }

    /// <summary>Articles, then annexes, in order.</summary>
    public IReadOnlyList<Article> Parts { get; }

    /// <summary>The whole text, as it was written: what the hash is computed from, in UTF-8.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of <see cref="Text"/>, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Reads all versions, the latest first.</summary>
    /// <exception cref="SyncFileException">A version is wrong, or takes effect on the same day as another.</exception>
    internal static IReadOnlyList<TermsOfUse> ReadAll(SyncFolder folder)
    {
        var versions = folder.FoldersOf(Kind).Select(number => Read(folder, number)).OrderByDescending(terms => terms.EffectiveOn).ToList();
        if (versions.GroupBy(terms => terms.EffectiveOn).FirstOrDefault(group => group.Count() > 1) is { } twins)
            throw new SyncFileException(folder.PathOf(Kind), $"versions {string.Join(" and ", twins.Select(terms => terms.Number))} take effect on the same day");
        return versions;
    }

    private const string Kind = "terms";

    private static TermsOfUse Read(SyncFolder folder, string number)
    {
        var kind = Path.Combine(Kind, number);
        var header = folder.ReadOne<TermsHeader>(Path.Combine(kind, "version.yml"));
        if (header.EffectiveOn == default) throw new SyncFileException(folder.PathOf(kind), "version.yml has no 'effective_on'");
        var parts = Article.ReadAll(folder, kind, ArticleParts.None);
        if (parts.FirstOrDefault(part => part.Html.Contains("href=\"/", StringComparison.Ordinal)) is { } part)
            throw new SyncFileException(folder.PathOf(kind), $"{part.Slug}.md leads to a page of the site, which paper cannot");
        return new TermsOfUse(number, header, parts);
    }

    private string Compose()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Conditions d’utilisation, version {Number}\n");
        if (IsDraft) text.Append("\nProjet : le ministère remplacera ce texte.\n");
        foreach (var part in Parts) text.Append(CultureInfo.InvariantCulture, $"\n## {part.Title}\n\n{part.Markdown}\n");
        return text.ToString();
    }
}

/// <summary>What <c>version.yml</c> says of a version; the date as <c>yyyy-MM-dd</c>.</summary>
internal sealed class TermsHeader
{
    public DateOnly EffectiveOn { get; set; }

    public bool Draft { get; set; }

    public string Changes { get; set; } = "";
}
