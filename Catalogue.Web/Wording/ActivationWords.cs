using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Wording;

/// <summary>How far a partner is from having somebody who can sign in, as a sentence.</summary>
internal static class ActivationWords
{
    /// <param name="activation">How far it is.</param>
    /// <param name="status">What the partner is: nobody comes into one that is not validated, whatever was activated before.</param>
    public static string Say(PartnerActivation activation, PartnerStatus status) => activation.Stage switch
    {
        var stage when FileWords.Closed(status) is { } closed =>
            $"{(stage == ActivationStage.Activated ? "Un gestionnaire a activé son compte" : "Aucun gestionnaire ne peut se connecter")}. {closed}",
        ActivationStage.NotSent => $"Aucun compte n’est ouvert. Le premier est celui du contact déclaré, {activation.Email}.",
        ActivationStage.Waiting =>
            $"Un lien est parti vers {activation.Email} le {French.Date(activation.SentAt!.Value)}\u00a0; il sert jusqu’au {FrenchDate.WithTime(activation.ExpiresAt!.Value)}.",
        ActivationStage.Expired =>
            $"Le lien envoyé à {activation.Email} le {French.Date(activation.SentAt!.Value)} ne fonctionne plus, et aucun gestionnaire ne peut se connecter.",
        _ => "Un gestionnaire a activé son compte\u00a0: l’entreprise invite elle-même ses collègues.",
    };
}
