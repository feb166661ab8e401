using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>Where one is signed in, and how to end it from here.</summary>
internal sealed class SessionsModel(OpenSessions open, OwnSessions sessions, TimeProvider clock) : AccountPage
{
    public const string OneField = "appareil", OthersField = "autres";

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    /// <summary>The session to end, by what the page calls it.</summary>
    [BindProperty(Name = OneField)]
    public string? One { get; set; }

    /// <summary>Said to end all but this one.</summary>
    [BindProperty(Name = OthersField)]
    public string? Others { get; set; }

    public bool IsThisOne(OpenSession session) => session.Handle == OpenSessions.HandleOf(SessionId);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(Others))
        {
            await sessions.EndOthersAsync(AccountId, except: SessionId, Acting, cancellation);
            return Done(AccountLinks.Sessions, "Seul cet appareil est encore connecté à votre compte.");
        }

        if ((await sessions.EndAsync(AccountId, One ?? "", Acting, cancellation)).Refusal is not { } refusal)
            return Done(AccountLinks.Sessions, "Cet appareil n’est plus connecté à votre compte.");
        Response.StatusCode = StatusCodes.Status404NotFound;
        Refuse(refusal);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow();
        Sessions = await open.OfAsync(AccountId, Now, cancellation);
    }
}
