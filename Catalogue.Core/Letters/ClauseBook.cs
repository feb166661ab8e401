using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Specifications;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Letters;

/// <summary>
/// What may be breached, word for word (A12). Codes: « cgu/article-06-controles » is an article of the terms of use by the name of its file,
/// « reseau-wifi/garantie » a requirement of a specification by its key.
/// </summary>
public sealed class ClauseBook(RegistryContext registry, SiteContent content)
{
    private const string OfTerms = "cgu";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseDefinitionLists().Build();

    /// <summary>The clauses of codes, as they stood on a legal day, in the order given; one that did not exist then is left out.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="day">The legal day on which they are held to have been breached.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<LetterClause>> FindAsync(IEnumerable<string> codes, DateOnly day, CancellationToken cancellation = default)
    {
        var cited = codes.Distinct(StringComparer.Ordinal).Select(code => (Code: code, Parts: code.Split('/'))).Where(one => one.Parts.Length == 2).ToList();
        var texts = cited.Select(one => one.Parts[0]).Where(text => text != OfTerms).Distinct(StringComparer.Ordinal).ToList();
        var specifications = await registry.Specifications.AsNoTracking().Include(one => one.Versions).Where(one => texts.Contains(one.Reference))
            .ToDictionaryAsync(one => one.Reference, StringComparer.Ordinal, cancellation);
        return
        [
            .. cited.Select(one => one.Parts[0] == OfTerms
                    ? InTerms(one.Code, one.Parts[1], day)
                    : InSpecification(one.Code, specifications.GetValueOrDefault(one.Parts[0]), one.Parts[1], day))
                .OfType<LetterClause>(),
        ];
    }

    /// <summary>The code of an article or annex of the terms of use, by its name there.</summary>
    public static string CodeOf(Article article) => $"{OfTerms}/{article.Slug}";

    /// <summary>The code of a criterion.</summary>
    /// <param name="specification">Reference of its specification.</param>
    /// <param name="criterion">Its key there.</param>
    public static string CodeOf(string specification, string criterion) => $"{specification}/{criterion}";

    private LetterClause? InTerms(string code, string slug, DateOnly day) =>
        content.TermsOn(day) is { } terms && terms.Parts.FirstOrDefault(part => part.Slug == slug) is { } article
            ? new(code, $"Conditions d’utilisation, version {terms.Number}, {article.Title}", ParagraphsOf(article.Markdown))
            : null;

    private static LetterClause? InSpecification(string code, Specification? found, string key, DateOnly day)
    {
        if (found?.VersionOn(day) is not { } version || version.Content.Find(key) is not { } criterion) return null;
        var section = version.Content.Sections.First(one => one.Criteria.Contains(criterion));
        return new(code, $"Cahier des charges «\u00a0{found.Name}\u00a0», version {version.Number}, «\u00a0{section.Title}\u00a0»", [criterion.Label]);
    }

    /// <summary>What a text says, paragraph by paragraph, without its headings.</summary>
    private static List<string> ParagraphsOf(string markdown) =>
    [
        .. Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>()
            .Where(block => block is not HeadingBlock && block.Inline is not null)
            .Select(block => string.Concat(block.Inline!.Descendants().Select(inline => inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                _ => "",
            }))),
    ];
}
