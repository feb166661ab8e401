using Catalogue.Core.Glossary;

namespace Catalogue.Web.Pages.Glossary;

/// <summary>
/// The technical words met so far on the page being written: each is explained where it first stands, and once more at the
/// end of the page. One for each request.
/// </summary>
public sealed class ExplainedWords
{
    /// <summary>Bubbles of one page; the words that come after lead to the end of the page, which costs far less.</summary>
    private const int MostBubbles = 25;

    private readonly HashSet<GlossaryEntry> _met = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every word explained so far.</summary>
    public IReadOnlyCollection<GlossaryEntry> All => _met;

    /// <summary>How to explain a word that stands here.</summary>
    internal Explaining Meet(GlossaryEntry entry) =>
        !_met.Add(entry) ? Explaining.AlreadyDone
        : _met.Count <= MostBubbles ? Explaining.InABubble
        : Explaining.AtTheEndOfThePage;
}

internal enum Explaining
{
    /// <summary>It was, earlier on the page.</summary>
    AlreadyDone,

    /// <summary>Where it stands.</summary>
    InABubble,

    /// <summary>By a link to the list of the words explained.</summary>
    AtTheEndOfThePage,
}
