using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;

namespace Catalogue.Web.Wording;

/// <summary>What roles allow, in the words of who gives them.</summary>
internal static class PermissionWords
{
    /// <summary>« lire le journal »: what goes on after « peut ».</summary>
    public static string Of(Permission permission) => permission switch
    {
        Permission.EditCompany => "tenir à jour la fiche de l’entreprise",
        Permission.EditOffers => "écrire et publier les offres",
        Permission.BindCompany => "engager l’entreprise",
        Permission.DecideRequests => "décider des demandes d’entrée",
        Permission.DecideDocuments => "lire et accepter les pièces",
        Permission.DecideReviews => "contrôler les offres",
        Permission.DecideNotices => "écrire, signer et juger les avertissements",
        Permission.DecidePartners => "décider du sort d’un partenaire",
        Permission.EnterSpace => "entrer dans l’espace de l’entreprise",
        Permission.ManageTeam => "gérer les personnes de l’entreprise",
        Permission.ReadFiles => "lire les dossiers des partenaires",
        Permission.ActivatePartners => "ouvrir le premier compte d’un partenaire",
        Permission.ActForPartners => "agir à la place d’un partenaire qui ne le peut pas",
        Permission.AssignFiles => "répartir les dossiers",
        Permission.ManagePeople => "gérer les personnes et leurs accès",
        Permission.SeeOutbox => "suivre les courriers",
        Permission.RunJobs => "suivre et lancer les travaux du site",
        Permission.ReadJournal => "lire le journal",
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "This permission has no words."),
    };

    /// <summary>« Mandataire : peut lire les dossiers des partenaires…, seulement pour ceux qui lui sont confiés ».</summary>
    public static string Sentence(StaffRole role)
    {
        var allowed = Enum.GetValues<Permission>().Where(permission => role.Allows(permission)).Select(Of).ToList();
        var what = allowed.Count == 0 ? "se connecte, sans autre accès pour l’instant" : $"peut {French.List(allowed)}";
        var limit = role.IsForGivenFiles() ? ", seulement pour les dossiers qui lui sont confiés" : "";
        return $"{French.Capitalised(role.Name())}\u00a0: {what}{limit}";
    }
}
