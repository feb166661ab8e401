using Catalogue.Core.Content;
using Catalogue.Core.Data;
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
        var found = new List<LetterClause>();
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            if (code.Split('/') is not [var text, var name]) continue;
            if ((text == OfTerms ? InTerms(code, name, day) : await CriterionAsync(code, text, name, day, cancellation)) is { } clause) found.Add(clause);
        }

        return found;
    }

    private LetterClause? InTerms(string code, string slug, DateOnly day) =>
        content.TermsOn(day) is { } terms && terms.Parts.FirstOrDefault(part => part.Slug == slug) is { } article
            ? new(code, $"Conditions d’utilisation, version {terms.Number}, {article.Title}", ParagraphsOf(article.Markdown))
            : null;

    private async Task<LetterClause?> CriterionAsync(string code, string specification, string key, DateOnly day, CancellationToken cancellation)
    {
        var found = await registry.Specifications.AsNoTracking().Include(one => one.Versions)
            .FirstOrDefaultAsync(one => one.Reference == specification, cancellation);
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
