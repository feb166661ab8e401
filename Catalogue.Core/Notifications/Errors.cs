using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>A mail can only be sent again while it waits: afterwards what it said is erased.</summary>
/// <param name="Status">How far it is.</param>
public sealed record MailNoLongerWaits(MailStatus Status) : Refusal(Status switch
{
    MailStatus.Sent => "Ce message est déjà parti, et son texte est effacé. Pour en envoyer un autre, refaites ce qui l’a fait partir.",
    MailStatus.Kept => "Ce message est gardé ici, où se fait le site\u00a0: il ne part pas.",
    _ => "Ce message a été abandonné, et son texte est effacé. Vérifiez l’adresse, puis refaites ce qui l’a fait partir.",
});
