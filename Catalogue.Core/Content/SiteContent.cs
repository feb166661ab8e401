using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>
/// What editors write for the site (A1), read once when it starts from <c>uSync/</c>: a file that is wrong stops the start,
/// rather than a visitor.
/// </summary>
public sealed class SiteContent
{
    private readonly IReadOnlyList<Article> _news;
    private readonly Dictionary<string, Article> _pages;

    private SiteContent(SyncFolder folder)
    {
        Pages = Article.ReadAll(folder, "pages", ArticleParts.Description);
        Questions = Article.ReadAll(folder, "questions", ArticleParts.None);
        _news = [.. Article.ReadAll(folder, "news", ArticleParts.Description | ArticleParts.PublishedOn).OrderByDescending(news => news.PublishedOn)];
        _pages = Pages.ToDictionary(page => page.Slug, StringComparer.OrdinalIgnoreCase);
        Terms = TermsOfUse.ReadAll(folder);
        Retention = Content.Retention.ReadAll(folder);
        Service = ServiceInCharge.Read(folder);
        Reasons = DecisionReason.ReadAll(folder);
    }

    /// <summary>The pages, in the order of the site's plan.</summary>
    public IReadOnlyList<Article> Pages { get; }

    /// <summary>Questions often asked: the title asks, the text answers.</summary>
    public IReadOnlyList<Article> Questions { get; }

    /// <summary>All versions of the terms of use, the latest first (A2).</summary>
    public IReadOnlyList<TermsOfUse> Terms { get; }

    /// <summary>What personal data is held, why and for how long.</summary>
    public IReadOnlyList<Retention> Retention { get; }

    /// <summary>Who answers requests (A4).</summary>
    public ServiceInCharge Service { get; }

    /// <summary>The reasons that may be given, in the order in which they are offered.</summary>
    public IReadOnlyList<DecisionReason> Reasons { get; }

    /// <exception cref="SyncFileException">A file is wrong; the message says which, on which line, and why.</exception>
    public static SiteContent Load(SyncFolder folder) => new(folder);

    /// <summary>The page of an address; null when there is none.</summary>
    public Article? FindPage(string slug) => _pages.GetValueOrDefault(slug);

    /// <summary>The news published by a legal day, the latest first.</summary>
    public IReadOnlyList<Article> NewsOn(DateOnly today) => [.. _news.Where(news => news.PublishedOn <= today)];

    /// <summary>The version of the terms that applies on a legal day; null before the first.</summary>
    public TermsOfUse? TermsOn(DateOnly today) => Terms.FirstOrDefault(terms => terms.EffectiveOn <= today);

    /// <summary>The version of the terms of a number (« 1.0 »); null when there is none (A2).</summary>
    public TermsOfUse? FindTerms(string number) => Terms.FirstOrDefault(terms => terms.Number == number);

    /// <summary>The reasons that may be given for something.</summary>
    public IReadOnlyList<DecisionReason> ReasonsFor(ReasonUse use) => [.. Reasons.Where(reason => reason.For.Contains(use))];

    /// <summary>What the reasons of codes say; a code that is no longer in the list says itself.</summary>
    public IReadOnlyList<string> ReasonSentences(IEnumerable<string> codes) => [.. codes.Select(ReasonSentence)];

    /// <summary>What the reason of a code says; a code that is no longer in the list says itself.</summary>
    public string ReasonSentence(string code) => Reasons.FirstOrDefault(reason => reason.Code == code)?.Sentence ?? code;

    /// <summary>Months for which a kind of personal data is kept.</summary>
    /// <exception cref="InvalidOperationException">Its time is not counted in months: a fault of the program.</exception>
    public int RetentionMonths(string code) => Retention.First(line => line.Code == code && line.Months is not null).Months!.Value;

    /// <summary>The first legal day of which a kind of personal data is still kept: what is older is erased.</summary>
    /// <param name="code">The kind.</param>
    /// <param name="today">The legal day.</param>
    /// <inheritdoc cref="RetentionMonths" path="/exception"/>
    public DateOnly FirstDayKept(string code, DateOnly today) => today.AddMonths(-RetentionMonths(code));
}
