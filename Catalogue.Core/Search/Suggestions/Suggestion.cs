namespace Catalogue.Core.Search.Suggestions;

/// <summary>What somebody may be typing: words to search for, or the name of a partner.</summary>
/// <param name="Text">As it is shown and searched for: « borne wifi », « Atelier Numérique du Dolaizon ».</param>
/// <param name="PartnerSlug">The partner's address, for a partner; null for words.</param>
public sealed record Suggestion(string Text, string? PartnerSlug = null);
