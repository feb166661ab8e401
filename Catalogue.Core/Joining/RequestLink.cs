using Catalogue.Core.Accounts;
using Catalogue.Core.Programmes;

namespace Catalogue.Core.Joining;

/// <summary>
/// The link that leads back to a request: each mail about it carries a new one, which takes the place of the one before and serves
/// once. The registry keeps a hash of its secret only.
/// </summary>
internal static class RequestLink
{
    /// <summary>Gives a request a new link, within the caller's transaction, for a mail that leaves with it.</summary>
    /// <returns>Its secret, which is nowhere else. It works until <see cref="JoinRequest.SecretExpiresAt"/>.</returns>
    public static string Renew(JoinRequest request, Programme programme, DateTimeOffset instant)
    {
        var secret = OneTimeLink.DrawSecret();
        request.Relink(OneTimeLink.HashOf(secret), instant.AddDays(programme.DeclarationDraftDays));
        return secret;
    }

    /// <summary>The link was followed: it works no more. The request can be come back to, by another link, for as long again.</summary>
    public static void UseUp(JoinRequest request, Programme programme, DateTimeOffset instant) => Renew(request, programme, instant);

    /// <summary>The company is at work on its request: a link that waits, and a draft, are kept for as long again.</summary>
    public static void Prolong(JoinRequest request, Programme programme, DateTimeOffset instant) =>
        request.Relink(request.SecretHash, instant.AddDays(programme.DeclarationDraftDays));
}
