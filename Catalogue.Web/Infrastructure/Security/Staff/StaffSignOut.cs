using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>Signs staff out at both ends: here, then at the provider's, which leads them back.</summary>
internal sealed class StaffSignOut(
    StaffProvider provider, RegistryContext registry, SessionService sessions, IDataProtectionProvider protection)
{
    /// <summary>Good for as long as the provider may take to lead people back.</summary>
    private readonly PassingWord _word = new(protection, typeof(StaffSignOut).FullName!, TimeSpan.FromMinutes(15));

    /// <summary>Ends the session here.</summary>
    /// <returns>Where the browser ends it at the provider's, which leads back here by itself; null where it has no such place.</returns>
    public async Task<string?> LeaveAsync(HttpContext context)
    {
        if (context.User.SessionId() is not { } sessionId) return null;
        var idToken = await registry.Sessions.Where(session => session.Id == sessionId)
            .Select(session => session.ProviderToken).FirstOrDefaultAsync(context.RequestAborted);
        await sessions.SignOutAsync(sessionId, context.Acting("déconnexion"), context.RequestAborted);
        await context.ForgetSessionAsync();
        return idToken is null ? null : await AddressAsync(context, idToken);
    }

    /// <summary>Whether somebody comes back from a sign-out that began here, not long ago.</summary>
    public bool IsBack(string? word) => _word.IsSound(word);

    /// <summary>The word that says so.</summary>
    public string Word() => _word.Give();

    private async Task<string?> AddressAsync(HttpContext context, string idToken)
    {
        try
        {
            var document = (await provider.FindAsync(context.RequestAborted)).Document;
            return string.IsNullOrEmpty(document.EndSessionEndpoint) ? null : QueryHelpers.AddQueryString(document.EndSessionEndpoint, new Dictionary<string, string?>
            {
                ["id_token_hint"] = idToken,
                ["post_logout_redirect_uri"] = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{StaffLinks.SignedOut}",
                ["state"] = Word(),
            });
        }
        // Being signed out here must not depend on it.
        catch (StaffSignInException)
        {
            return null;
        }
    }
}
