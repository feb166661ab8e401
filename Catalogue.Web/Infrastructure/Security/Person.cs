using System.Security.Claims;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Shared;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// Who is signed in, as the framework carries it: a principal made anew at each request from what the registry says of the
/// session. Read it with these, never by the names of claims.
/// </summary>
internal static class Person
{
    private const string SessionClaim = "session", KindClaim = "kind", RoleClaim = "role", CompanyClaim = "company", ShortcutsClaim = "shortcuts";

    private const string Staff = "staff", Account = "account";

    /// <summary>The only claim that the browser's cookie holds.</summary>
    public static ClaimsPrincipal OfSession(Guid sessionId) => Make([new(SessionClaim, sessionId.ToString())]);

    public static ClaimsPrincipal From(SignedIn person) => Make(
    [
        new(SessionClaim, person.SessionId.ToString()),
        new(KindClaim, person.IsStaff ? Staff : Account),
        new(ClaimTypes.NameIdentifier, person.PersonId.ToString()),
        new(ClaimTypes.Name, person.FullName),
        .. person.Roles.Select(role => new Claim(RoleClaim, role.ToString())),
        .. person.HasShortcuts ? [new Claim(ShortcutsClaim, "on")] : Array.Empty<Claim>(),
        .. person.Companies.Select(company => new Claim(CompanyClaim, $"{company.PartnerId} {company.Role} {company.Slug}")),
    ]);

    public static Guid? SessionId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    /// <summary>Their account, or what they are at the ministry.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Guid Id(this ClaimsPrincipal person) =>
        Guid.Parse(person.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? throw new InvalidOperationException("Nobody is signed in."));

    public static bool IsStaff(this ClaimsPrincipal person) => person.HasClaim(KindClaim, Staff);

    /// <summary>Whether somebody of a partner is signed in.</summary>
    public static bool HasAccount(this ClaimsPrincipal person) => person.HasClaim(KindClaim, Account);

    public static string FullName(this ClaimsPrincipal person) => person.Identity?.Name ?? "";

    /// <summary>What somebody of the ministry is.</summary>
    public static IEnumerable<StaffRole> Roles(this ClaimsPrincipal person) =>
        person.FindAll(RoleClaim).Select(claim => Enum.Parse<StaffRole>(claim.Value));

    /// <summary>Whether somebody of the ministry works with the shortcuts of the keyboard.</summary>
    public static bool HasShortcuts(this ClaimsPrincipal person) => person.HasClaim(claim => claim.Type == ShortcutsClaim);

    /// <summary>The companies that an account belongs to, and as what.</summary>
    public static IEnumerable<CompanyOf> Companies(this ClaimsPrincipal person) =>
        from claim in person.FindAll(CompanyClaim)
        let parts = claim.Value.Split(' ')
        select new CompanyOf(Guid.Parse(parts[0]), parts[2], Enum.Parse<CompanyRole>(parts[1]));

    /// <summary>Whether a role at the ministry allows something, be it for some files only.</summary>
    public static bool Has(this ClaimsPrincipal person, Permission permission) => person.Roles().Any(role => role.Allows(permission));

    /// <summary>Who acts, when, and in whose name, for what is written now (A5, A27).</summary>
    /// <param name="context">The request.</param>
    /// <param name="process">What the act belongs to, as the journal names it.</param>
    /// <param name="partnerId">The partner whose things are changed; it is acted for when the person is of the ministry.</param>
    public static ActionContext Acting(this HttpContext context, string process, Guid? partnerId = null) =>
        context.User.Acting(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), process, partnerId);

    /// <summary>The same for somebody who is not the request's user, or not yet.</summary>
    public static ActionContext Acting(this ClaimsPrincipal person, DateTimeOffset instant, string process, Guid? partnerId = null)
    {
        var kind = person.IsStaff() ? ActorKind.Staff : ActorKind.Partner;
        return new()
        {
            Actor = new(kind, person.Id().ToString()),
            Instant = instant,
            OnBehalfOf = kind == ActorKind.Staff ? partnerId?.ToString() : null,
            Process = process,
        };
    }

    private static ClaimsPrincipal Make(IEnumerable<Claim> claims) => new(new ClaimsIdentity(claims, SessionCookie.Scheme));
}
