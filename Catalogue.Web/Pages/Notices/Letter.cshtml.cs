using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices;

/// <summary>Writing the letter of a notice, after what was asked for was not done, or anew before it is signed (A12).</summary>
[Requires(Permission.DecideNotices)]
internal sealed class LetterModel(NoticeFiles files, NoticeService notices, NoticeClauses clauses, SiteContent content, TimeProvider clock)
    : GroundsPage(content)
{
    public NoticeView View { get; private set; } = null!;

    public Notice Notice => View.Notice;

    public override bool IsLetter => true;

    [BindProperty(Name = NoticeLinks.Revision)]
    public string? Revision { get; set; }

    public (string, string) Read => (NoticeLinks.Revision, Notice.Revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>Why it cannot be written now, as a sentence; null when it can.</summary>
    public string? Impeded => NoticeLifecycle.Table.Next(Notice.Status, NoticeAction.Draft) is null
        ? "La lettre ne s’écrit plus\u00a0: le dossier a changé."
        : Notice.TimeToFixLeftOn(View.Today)?.Sentence;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var turn = new NoticeTurn(Notice.Reference, NumberOf(Revision));
        var drafted = await notices.DraftAsync(turn, Grounds, HttpContext.Acting(NoticeProcess.Name), cancellation);
        if (drafted.Succeeded) return Done(NoticeLinks.One(Notice.Reference), "La lettre est écrite\u00a0: une autre personne la relit et la signe.");
        await FindAsync(cancellation);
        Refuse(drafted.Refusal);
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await files.FindAsync((string)RouteData.Values[NoticeLinks.RouteKey]!, now, cancellation) is not { } file) return false;
        View = new(file, now, IsOwn: false);
        var specifications = file.Offers.Select(stake => stake.Offer.SpecificationReference)
            .Concat(file.Clauses.Select(clause => clause.Specification).OfType<string>()).Distinct().ToList();
        var offered = await clauses.ListAsync(specifications, View.Today, cancellation);
        // What it rests on already stays there to be chosen, in force or not.
        Choose([.. offered.Concat(file.Clauses).DistinctBy(clause => clause.Code)]);
        if (HttpMethods.IsPost(Request.Method)) return true;
        (Reason, Clauses, Facts, Demand) = (Notice.ReasonCode, Notice.Clauses, Notice.Facts, Notice.Demand);
        return true;
    }
}
