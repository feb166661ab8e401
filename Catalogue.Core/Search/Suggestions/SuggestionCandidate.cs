using Catalogue.Core.Offers;

namespace Catalogue.Core.Search.Suggestions;

/// <summary>Something that may be suggested.</summary>
/// <param name="Suggestion">What it is.</param>
/// <param name="Visible">When it may be suggested; outside its range it is not.</param>
/// <param name="Weight">The larger, the sooner it comes: how many entries say the words; 0 for partners, none before another.</param>
internal sealed record SuggestionCandidate(Suggestion Suggestion, VisibleRange Visible, int Weight);
