using Catalogue.Core.Glossary;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Glossary;

/// <summary>Every word of the glossary by letter, or those that some words bring to mind (A21).</summary>
internal sealed class IndexModel(TermDirectory directory) : PageModel
{
    /// <summary>No word that anyone looks up is longer.</summary>
    private const int LongestWords = 100;

    /// <summary>What is looked for; empty for everything.</summary>
    public string Words { get; private set; } = "";

    public IReadOnlyList<IGrouping<string, GlossaryEntry>> Letters { get; private set; } = [];

    /// <summary>How many words answer, in French.</summary>
    public string Answer => Letters.Sum(letter => letter.Count()) switch
    {
        0 => $"Aucun mot pour «\u00a0{Words}\u00a0».",
        var count => $"{French.Count(count, "mot")} pour «\u00a0{Words}\u00a0».",
    };

    public void OnGet(string? q)
    {
        var words = (q ?? "").Trim();
        Words = words.Length > LongestWords ? words[..LongestWords] : words;
        Letters = [.. Words.Length == 0 ? directory.ByLetter : directory.Search(Words)];
    }
}
