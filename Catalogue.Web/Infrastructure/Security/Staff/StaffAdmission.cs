using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Shared;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>
/// Decides who, of those the provider vouches for, comes in, and opens their session. The protocol ends here: what the site knows of
/// its staff is the registry's business.
/// </summary>
internal sealed partial class StaffAdmission(StaffService staff, TimeProvider clock, ILogger<StaffAdmission> log)
{
    /// <param name="identity">Somebody the provider vouches for.</param>
    /// <param name="browser">Their browser, in words.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Their session.</returns>
    /// <exception cref="StaffSignInException">The registry does not know them, or closed their access.</exception>
    public async Task<Session> AdmitAsync(StaffIdentity identity, string browser, CancellationToken cancellation)
    {
        var vouched = new VouchedStaff
        {
            Issuer = identity.Issuer,
            Subject = identity.Subject,
            FullName = identity.Name,
            Email = identity.Email ?? "",
            IsEmailVerified = identity.IsEmailVerified,
            // What a provider calls anything else is nothing here.
            Roles = StaffRoleNames.Read(identity.Roles),
            ProviderToken = identity.IdToken,
            Browser = browser,
        };
        var context = new ActionContext { Actor = Actor.Visitor, Instant = clock.GetUtcNow(), Process = "connexion" };
        var admitted = await staff.SignInAsync(vouched, context, cancellation);
        if (admitted.Refusal is { } refusal) throw new StaffSignInException(FailureOf(refusal), $"{identity.Subject} is vouched for, but not let in.");
        Admitted(identity.Subject, identity.Issuer);
        return admitted.Value;
    }

    private static StaffSignInFailure FailureOf(Refusal refusal) => refusal is ClosedStaff ? StaffSignInFailure.Closed : StaffSignInFailure.Unknown;

    [LoggerMessage(LogLevel.Information, "{Subject} of {Issuer} signed in.")]
    private partial void Admitted(string subject, string issuer);
}
