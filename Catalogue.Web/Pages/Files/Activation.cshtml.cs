using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Files;

/// <summary>Opening the first account of a partner, or sending its link again (A4).</summary>
[OwnFile(Permission.ActivatePartners)]
internal sealed class ActivationModel(PartnerActivationService activations, MailAddresses addresses, TimeProvider clock) : FormPage
{
    private const string Process = "ouverture de compte";

    public Partner Partner => HttpContext.Partner();

    public PartnerActivation Activation { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var sent = await activations.SendAsync(
            Partner.Id,
            secret => addresses.Of(SignInLinks.Activation(secret)),
            secret => addresses.Of(InvitationLinks.One(secret)),
            HttpContext.Acting(Process),
            cancellation);
        if (sent.Succeeded) return Done(FileLinks.One(Partner.Slug), "Le lien est en route vers le contact de l’entreprise\u00a0; il sert une fois.");
        Stopped = sent.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Activation = await activations.ReadAsync(Partner, clock.GetUtcNow(), cancellation);
}
