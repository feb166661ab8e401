namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What a script that saves is told.</summary>
/// <param name="Marque">The mark of what is now saved; null where it must not save again.</param>
/// <param name="Phrase">What it shows.</param>
/// <param name="EstEnregistre">Whether what it sent is saved: who leaves the page loses nothing.</param>
internal sealed record AutosaveAnswer(string? Marque, string Phrase, bool EstEnregistre);
