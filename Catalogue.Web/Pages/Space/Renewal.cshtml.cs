using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Joining;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>Where a company is between two editions, and the one box by which a manager asks for the next (A2, A9); nobody does in its name.</summary>
[ForAccounts]
[OwnCompany(Permission.BindCompany)]
internal sealed class RenewalModel(RenewalReader reader, RenewalService service, SiteContent content, MailAddresses addresses, TimeProvider clock) : AcceptPage
{
    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => ParisCalendar.DayOf(Now);

    /// <summary>Null for a company that has nothing to renew.</summary>
    public RenewalState? State { get; private set; }

    /// <summary>The terms of use to accept with it; null while there are none.</summary>
    public TermsOfUse? Terms => content.TermsOn(Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!RequireAcceptance("Cochez la case pour demander à continuer\u00a0: sans elle, rien n’est envoyé.")) return Page();
        var asked = await service.AskAsync(
            new() { PartnerId = Partner.Id, AccountId = User.Id(), TermsHash = Hash ?? "", LinkOf = JoiningLinks.In(addresses) },
            HttpContext.Acting(Processes.Company, Partner.Id),
            cancellation);
        if (asked.Succeeded) return Done(SpaceLinks.Renewal(Partner.Slug), "Votre demande est envoyée. Un accusé de réception part à votre adresse.");
        Stopped = asked.Refusal.Sentence;
        // What was read before is no longer so, and the box is to be ticked for what is.
        if (asked.Refusal is TermsHaveChanged) Accept = null;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        State = Partner.Status == PartnerStatus.Validated ? await reader.FindAsync(Partner.Id, cancellation) : null;
    }
}
