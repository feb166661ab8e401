using Catalogue.Web.Infrastructure.Security.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.SignIn.Staff;

/// <summary>Why somebody was not signed in, and what they can do about it.</summary>
internal sealed class NotSignedInModel : PageModel
{
    private static readonly Explanation[] Explanations =
    [
        new(StaffSignInFailure.NotOffered, "fermee", "La connexion des agents n’est pas ouverte", "Ce site n’est relié à aucun service de connexion. Les pages publiques restent à votre disposition.", WayOn.Home),
        new(StaffSignInFailure.Unavailable, "indisponible", "Le service de connexion ne répond pas", "Ce n’est pas de votre fait. Réessayez dans quelques minutes.", WayOn.Again),
        new(StaffSignInFailure.Interrupted, "interrompue", "La connexion a été interrompue", "Elle a duré trop longtemps, ou elle a commencé dans une autre fenêtre. Rien n’est perdu : recommencez.", WayOn.Again),
        new(StaffSignInFailure.Abandoned, "abandonnee", "Vous n’êtes pas connecté", "La connexion s’est arrêtée avant la fin. Recommencez quand vous voulez.", WayOn.Again),
        new(StaffSignInFailure.Refused, "refusee", "La connexion a été refusée", "La réponse du service de connexion n’a pas pu être vérifiée : par sécurité, personne n’a été connecté. Recommencez ; si cela se répète, prévenez un administrateur du catalogue.", WayOn.Again),
        new(StaffSignInFailure.TooWeak, "plus-sure", "Une connexion plus sûre est demandée", "Le service de connexion doit vous demander une seconde preuve, par exemple un code sur votre téléphone. Choisissez-en une dans vos réglages chez lui, puis recommencez.", WayOn.Another),
        new(StaffSignInFailure.Unknown, "inconnu", "Vous n’avez pas encore d’accès", "Le service de connexion vous a reconnu, mais personne ne vous a donné de rôle dans le catalogue. Demandez-le à un administrateur du catalogue, dans votre service, en lui donnant l’adresse électronique avec laquelle vous vous êtes connecté.", WayOn.Another),
        new(StaffSignInFailure.Closed, "acces-ferme", "Votre accès est fermé", "Un administrateur du catalogue a fermé votre accès. Si c’est une erreur, demandez-lui de le rouvrir.", WayOn.Another),
    ];

    /// <summary>What people can do then.</summary>
    internal enum WayOn
    {
        Home,
        Again,
        Another,
    }

    public string Title => Reason.Title;

    /// <summary>What happened and what to do, in a sentence or two.</summary>
    public string Sentence => Reason.Sentence;

    public bool MayTryAgain => Reason.Way == WayOn.Again;

    public bool MayBeAnother => Reason.Way == WayOn.Another;

    private Explanation Reason { get; set; } = Explanations[0];

    /// <summary>How an address says why.</summary>
    public static string CodeOf(StaffSignInFailure failure) => Array.Find(Explanations, explanation => explanation.Failure == failure)!.Code;

    /// <summary>Typed by hand, the address of a reason that does not exist is that of no page.</summary>
    public IActionResult OnGet()
    {
        if (Array.Find(Explanations, explanation => explanation.Code == Request.Query[StaffLinks.ReasonParameter]) is not { } found) return NotFound();
        Reason = found;
        return Page();
    }

    private sealed record Explanation(StaffSignInFailure Failure, string Code, string Title, string Sentence, WayOn Way);
}
