using Catalogue.Web.DesignSystem.Breadcrumb;
using Catalogue.Web.DesignSystem.Select;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>A page that asks before something is done to somebody: what it leads to, why it is done where that is kept, and a way back.</summary>
internal abstract class ConfirmationPage : PageOfOne
{
    public const string ReasonId = "motif";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A word of those that <see cref="ReasonsOffered"/> has.</summary>
    [BindProperty(Name = AdministrationWords.Reason)]
    public string? Reason { get; set; }

    /// <summary>To whom it is done.</summary>
    public abstract string FullName { get; }

    /// <summary>« Fermer le compte de Dominique Essai ? ».</summary>
    public abstract string Question { get; }

    public string Title => IsRefused ? $"Erreur\u00a0: {char.ToLowerInvariant(Question[0])}{Question[1..]}" : Question;

    /// <summary>What happens once it is done, a sentence each.</summary>
    public abstract IReadOnlyList<string> Consequences { get; }

    /// <summary>What the button says, and does.</summary>
    public abstract string Act { get; }

    /// <summary>Where the form goes.</summary>
    public abstract string Address { get; }

    /// <summary>Where who does not want it goes, and who did it.</summary>
    public abstract string Back { get; }

    /// <summary>The list that the person is in.</summary>
    public abstract BreadcrumbStep ListStep { get; }

    /// <summary>What the form sends besides.</summary>
    public virtual IEnumerable<(string Name, string Value)> Kept => [];

    /// <summary>Nothing is chosen beforehand; empty where no reason is kept.</summary>
    public IReadOnlyList<SelectChoice> Reasons => ReasonsOffered.Count == 0
        ? []
        : [
            new("", "Choisissez un motif", string.IsNullOrEmpty(Reason)),
            .. ReasonsOffered.Select(one => new SelectChoice(one.Word, one.Text, one.Word == Reason)),
        ];

    protected virtual IReadOnlyList<(string Word, string Text)> ReasonsOffered => [];

    public virtual IActionResult OnGet() => Page();

    /// <summary>The reason that was chosen.</summary>
    /// <returns>Null, and said so, when none was.</returns>
    protected T? Chosen<T>(IReadOnlyList<(string Word, T Why, string Text)> offered)
        where T : struct
    {
        foreach (var (word, why, _) in offered)
            if (word == Reason) return why;
        Refuse(ReasonId, "Choisissez un motif\u00a0: le journal le garde.");
        return null;
    }

    protected static IReadOnlyList<(string Word, string Text)> Offer<T>(IEnumerable<(string Word, T Why, string Text)> reasons) =>
        [.. reasons.Select(reason => (reason.Word, reason.Text))];
}
