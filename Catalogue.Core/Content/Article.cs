using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>A text that editors write: a page, a piece of news, a question and its answer, an article of the terms.</summary>
public sealed class Article
{
    private Article(SyncText<ArticleHeader> text, RenderedText rendered)
    {
        var header = text.Header;
        (Slug, Title, Description, Order) = (text.Name, header.Title!.Trim(), header.Description?.Trim() ?? "", header.Order);
        (PublishedOn, UpdatedOn, IsInvented, Subject) = (header.PublishedOn, header.UpdatedOn, header.Invented, header.Subject);
        (Markdown, Html, Headings) = (text.Body.Trim(), rendered.Html, rendered.Headings);
    }

    /// <summary>The last part of its address: the name of its file.</summary>
    public string Slug { get; }

    public string Title { get; }

    /// <summary>A sentence or two that sum it up; empty where the kind of text needs none.</summary>
    public string Description { get; }

    /// <summary>The first day on which it is shown; null when it always is.</summary>
    public DateOnly? PublishedOn { get; }

    /// <summary>The day of its last change of substance.</summary>
    public DateOnly? UpdatedOn { get; }

    /// <summary>Its place among its like, the lowest first.</summary>
    public int Order { get; }

    /// <summary>What it is about.</summary>
    public ArticleSubject Subject { get; }

    /// <summary>It tells facts made up for the demonstration, and says so.</summary>
    public bool IsInvented { get; }

    /// <summary>The text as it was written, without the blank lines around it.</summary>
    public string Markdown { get; }

    /// <summary>The text as HTML that a page may hold as it is.</summary>
    public string Html { get; }

    public IReadOnlyList<TextHeading> Headings { get; }

    /// <summary>Reads the texts of a kind.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="kind">Their sub-folder.</param>
    /// <param name="asked">What a text of the kind must have besides its title.</param>
    /// <exception cref="SyncFileException">A text is wrong; the message says which, on which line, and why.</exception>
    internal static IReadOnlyList<Article> ReadAll(SyncFolder folder, string kind, ArticleParts asked) =>
        [.. folder.ReadTexts<ArticleHeader>(kind).Select(text => From(text, asked)).OrderBy(article => article.Order)];

    private static Article From(SyncText<ArticleHeader> text, ArticleParts asked)
    {
        Require(text.Header.Title, "title");
        if (asked.HasFlag(ArticleParts.Description)) Require(text.Header.Description, "description");
        if (asked.HasFlag(ArticleParts.PublishedOn)) Require(text.Header.PublishedOn?.ToString(), "published_on");
        if (Shared.Slug.Of(text.Name) != text.Name)
            throw new SyncFileException(text.File, "the name is an address: lower-case letters without accents, digits and hyphens");
        if (string.IsNullOrWhiteSpace(text.Body)) throw new SyncFileException(text.File, $"line {text.FirstLine}: the text is empty");
        return new Article(text, SafeMarkdown.Render(text.Body, text.File, text.FirstLine));

        void Require(string? value, string key)
        {
            if (string.IsNullOrWhiteSpace(value)) throw new SyncFileException(text.File, $"line 1: the header has no '{key}'");
        }
    }
}

/// <summary>What a text is about: its part in the plan of the site.</summary>
public enum ArticleSubject
{
    Site,
    Label,
}

/// <summary>What a kind of text must have besides its title.</summary>
[Flags]
internal enum ArticleParts
{
    None = 0,
    Description = 1,
    PublishedOn = 2,
}

/// <summary>The header of a text as it is written; dates as <c>yyyy-MM-dd</c>.</summary>
internal sealed class ArticleHeader
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public DateOnly? UpdatedOn { get; set; }

    public int Order { get; set; }

    public ArticleSubject Subject { get; set; }

    public bool Invented { get; set; }
}
