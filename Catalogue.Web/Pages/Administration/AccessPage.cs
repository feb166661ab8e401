using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.Administration;

/// <summary>Asks before what lets somebody in is closed, or opened again once it is.</summary>
internal abstract class AccessPage : ConfirmationPage
{
    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    public override string Question => $"{Verb} {Thing} {French.Of(FullName)}\u00a0?";

    public override string Act => $"{Verb} {Thing}";

    public override IEnumerable<(string Name, string Value)> Kept => [(AdministrationWords.Deed, IsOpen ? Deeds.Close : Deeds.Reopen)];

    protected override IReadOnlyList<(string Word, string Text)> ReasonsOffered =>
        IsOpen ? Offer(AdministrationWords.Closings) : Offer(AdministrationWords.Reopenings);

    /// <summary>What is closed, a masculine word with its article: « le compte ».</summary>
    protected abstract string Thing { get; }

    protected abstract bool IsOpen { get; }

    private string Verb => IsOpen ? "Fermer" : "Rouvrir";

    protected abstract Task<Result> CloseAsync(AccessClosing why, ActionContext context, CancellationToken cancellation);

    protected abstract Task ReopenAsync(AccessReopening why, ActionContext context, CancellationToken cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var acting = HttpContext.Acting("administration");
        switch (Deed)
        {
            case Deeds.Close when IsOpen:
                if (Chosen(AdministrationWords.Closings) is not { } closing) return Page();
                if ((await CloseAsync(closing, acting, cancellation)).Refusal is not { } refusal)
                    return Done(Back, $"{French.Capitalised(Thing)} est fermé, et toutes ses sessions sont terminées.");
                Stopped = refusal.Sentence;
                return Page();
            case Deeds.Reopen when !IsOpen:
                if (Chosen(AdministrationWords.Reopenings) is not { } reopening) return Page();
                await ReopenAsync(reopening, acting, cancellation);
                return Done(Back, $"{French.Capitalised(Thing)} est rouvert.");
            default:
                Stopped = Deeds.ChangedMeanwhile;
                return Page();
        }
    }
}
