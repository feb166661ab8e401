using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

/// <summary>
/// The link that leads back to a request: each mail about it carries a new one, which takes the place of the one before and serves
/// once. The registry keeps a hash of its secret only.
/// </summary>
internal static class RequestLink
{
    /// <summary>Gives a request a new link, within the caller's transaction, for a mail that leaves with it.</summary>
    /// <param name="registry">Where its edition says how long a link works.</param>
    /// <param name="request">The request.</param>
    /// <param name="linkOf">The full address that leads back to it, from the link's secret.</param>
    /// <param name="instant">When.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The link, which is nowhere else. It works until <see cref="JoinRequest.SecretExpiresAt"/>.</returns>
    public static async Task<Uri> RenewAsync(
        RegistryContext registry, JoinRequest request, Func<string, Uri> linkOf, DateTimeOffset instant, CancellationToken cancellation)
    {
        var secret = OneTimeLink.DrawSecret();
        Replace(request, await registry.Programmes.FindOrThrowAsync(request.ProgrammeReference, cancellation), secret, instant);
        return linkOf(secret);
    }

    /// <summary>The link was followed: it works no more. The request can be come back to, by another link, for as long again.</summary>
    public static void UseUp(JoinRequest request, Programme programme, DateTimeOffset instant) =>
        Replace(request, programme, OneTimeLink.DrawSecret(), instant);

    /// <summary>The company is at work on its request: a link that waits, and a draft, are kept for as long again.</summary>
    public static void Prolong(JoinRequest request, Programme programme, DateTimeOffset instant) =>
        request.Relink(request.SecretHash, instant.AddDays(programme.DeclarationDraftDays));

    private static void Replace(JoinRequest request, Programme programme, string secret, DateTimeOffset instant) =>
        request.Relink(OneTimeLink.HashOf(secret), instant.AddDays(programme.DeclarationDraftDays));
}
