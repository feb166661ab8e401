using Catalogue.Core.Partners;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts.Teams;

/// <summary>A4: nobody would be left to manage the company's people.</summary>
/// <param name="IsSelf">Whether who is told is that manager.</param>
public sealed record LastManager(bool IsSelf) : Refusal(
    (IsSelf ? "Vous êtes" : "C’est") + " le dernier gestionnaire de l’entreprise : donnez d’abord ce rôle à quelqu’un qui a déjà activé son compte.");

/// <summary>Somebody else took them out meanwhile.</summary>
public sealed record NotInTeam() : Refusal("Cette personne ne fait plus partie de l’entreprise.");

/// <summary>The address is a colleague's.</summary>
public sealed record AlreadyColleague(string Email) : Refusal($"{Email} est l’adresse de quelqu’un qui fait déjà partie de l’entreprise.");

/// <summary>An invitation waits for that address.</summary>
public sealed record AlreadyInvited(string Email)
    : Refusal($"Une invitation attend déjà {Email} : renvoyez-la ou annulez-la depuis la page de l’équipe.");

/// <summary>A company has a set number of people at most.</summary>
public sealed record TeamFull()
    : Refusal($"L’entreprise compte déjà {Team.MostPeople} personnes, invitations comprises : retirez quelqu’un ou annulez une invitation.");

/// <summary>Invitations are mails to people who asked nothing: a company sends a set number a day.</summary>
public sealed record TooManyInvitations()
    : Refusal($"{Team.MostInvitations} invitations sont parties depuis hier à la même heure : réessayez demain.");

/// <summary>What was to be sent again, or taken back, was taken up, taken back or too old.</summary>
public sealed record InvitationOver() : Refusal("Cette invitation n’attend plus de réponse.");

/// <summary>A link from a mail was used, taken back, or is too old, or there was never such a link.</summary>
public sealed record InvitationLinkOver()
    : Refusal("Cette invitation ne fonctionne plus : demandez-en une autre à l’entreprise.");

/// <summary>The guest's address is that of an account: it joins once signed in.</summary>
public sealed record HasAccount() : Refusal("Vous avez déjà un compte : connectez-vous pour rejoindre l’entreprise.");

/// <summary>An administrator closed the account of that address.</summary>
public sealed record ClosedAccount() : Refusal("Le compte de cette adresse a été fermé : écrivez au ministère pour en savoir plus.");

/// <summary>A4: only a validated partner opens accounts and takes people in.</summary>
/// <param name="Status">What it is instead.</param>
public sealed record PartnerNotValidated(PartnerStatus Status) : Refusal(Status switch
{
    PartnerStatus.Declared => "La déclaration de cette entreprise n’est pas encore validée : personne ne peut la rejoindre.",
    PartnerStatus.Refused => "La déclaration de cette entreprise a été refusée : personne ne peut la rejoindre.",
    PartnerStatus.Left => "Cette entreprise a quitté l’opération : personne ne peut plus la rejoindre.",
    _ => throw new ArgumentOutOfRangeException(nameof(Status), Status, "This partner takes people in."),
});

/// <summary>Who comes into a company that nobody manages manages it: there is nobody to answer for the others.</summary>
public sealed record ManagerComesFirst()
    : Refusal("Aucun gestionnaire de l’entreprise ne peut se connecter : invitez d’abord quelqu’un comme gestionnaire.");

/// <summary>A4: a manager of the company can sign in; they invite the others.</summary>
public sealed record CompanyAlreadyActivated()
    : Refusal("Un gestionnaire de cette entreprise a déjà activé son compte\u00a0: c’est à l’entreprise d’inviter ses collègues.");

/// <summary>The declared address of the company's contact cannot be written to.</summary>
public sealed record ContactCannotBeReached(string Email) : Refusal($"L’adresse du contact déclaré, « {Email} », n’est pas une adresse électronique.");

/// <summary>No account can bear the declared name of the company's contact.</summary>
public sealed record ContactCannotBeNamed()
    : Refusal($"Le nom du contact déclaré manque, ou dépasse {PersonName.LongestName} caractères\u00a0: aucun compte ne peut lui être ouvert.");
