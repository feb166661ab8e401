using System.Security.Claims;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>
/// Decides who, of those the provider vouches for, may come in, and as whom. Sign-in ends here: what the site knows of its staff is
/// this class's business, not the protocol's.
/// </summary>
internal sealed partial class StaffAdmission(ILogger<StaffAdmission> log)
{
    /// <summary>Whoever the provider gives a role comes in, with what it says of them.</summary>
    /// <param name="identity">Somebody the provider vouches for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Who they are here; null when they are nobody.</returns>
    public ValueTask<ClaimsPrincipal?> AdmitAsync(StaffIdentity identity, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (identity.Roles.Count == 0) return ValueTask.FromResult<ClaimsPrincipal?>(null);
        Admitted(identity.Subject, identity.Issuer, string.Join(", ", identity.Roles));
        return ValueTask.FromResult<ClaimsPrincipal?>(Principal(identity));
    }

    private static ClaimsPrincipal Principal(StaffIdentity identity)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, identity.Subject, null, identity.Issuer),
            new(ClaimTypes.Name, identity.Name, null, identity.Issuer),
        };
        if (identity.Email is { } email) claims.Add(new(ClaimTypes.Email, email, null, identity.Issuer));
        claims.AddRange(identity.Roles.Select(role => new Claim(ClaimTypes.Role, role, null, identity.Issuer)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, StaffSecurity.ProviderScheme));
    }

    [LoggerMessage(LogLevel.Information, "{Subject} of {Issuer} signed in as {Roles}.")]
    private partial void Admitted(string subject, string issuer, string roles);
}
