using System.Text.Json;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>A person the staff's provider vouched for, all checks passed.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Who they are there: with the issuer, the only thing about them that does not change.</param>
/// <param name="Email">Their address; null where the provider gave none.</param>
/// <param name="IsEmailVerified">Whether that address is theirs: the provider says so, or is known to see to it.</param>
/// <param name="Name">What to call them.</param>
/// <param name="Roles">Their roles as the provider knows them, in its words.</param>
/// <param name="IdToken">What it signed: signing out at its end needs it.</param>
internal sealed record StaffIdentity(
    string Issuer, string Subject, string? Email, bool IsEmailVerified, string Name, IReadOnlyList<string> Roles, string IdToken)
{
    /// <param name="known">The provider.</param>
    /// <param name="idToken">What it signed.</param>
    /// <param name="claims">The claims of the id_token.</param>
    /// <param name="userInfo">What it says of the person beside; null where it says nothing.</param>
    public static StaffIdentity From(KnownProvider known, string idToken, JsonElement claims, JsonElement? userInfo)
    {
        var options = known.Options;
        var email = Find(options.EmailClaim).AsText();
        var name = string.Join(' ', options.Names.Select(part => Find(part).AsText()).OfType<string>());
        return new StaffIdentity(
            known.Document.Issuer,
            claims.Text("sub")!,
            email,
            email is not null && Find("email_verified").ValueKind is var verified
                && (verified == JsonValueKind.True || (verified == JsonValueKind.Undefined && options.VouchesForEmails)),
            name.Length > 0 ? name : email ?? claims.Text("sub")!,
            options.RoleClaim.Length > 0 ? Find(options.RoleClaim).AsTexts() : [],
            idToken);

        JsonElement Find(string claim) => userInfo?.TryGetProperty(claim, out var told) == true ? told : claims.TryGetProperty(claim, out var signed) ? signed : default;
    }
}

/// <summary>Claims, which providers write as texts, or as lists where there are several.</summary>
internal static class Claims
{
    /// <summary>A claim that is a text, and says something.</summary>
    public static string? Text(this JsonElement claims, string name) => claims.TryGetProperty(name, out var found) ? found.AsText() : null;

    public static string? AsText(this JsonElement claim) =>
        claim.ValueKind == JsonValueKind.String && claim.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    public static IReadOnlyList<string> AsTexts(this JsonElement claim) =>
        claim.ValueKind == JsonValueKind.Array ? [.. claim.EnumerateArray().Select(AsText).OfType<string>()]
        : claim.AsText() is { } only ? [only]
        : [];
}
