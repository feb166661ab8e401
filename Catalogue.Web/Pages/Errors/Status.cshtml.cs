using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Errors;

/// <summary>
/// What someone reads when a request failed, whatever its method. It needs nothing but itself: no database, no search.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel : PageModel
{
    /// <summary>The status being answered.</summary>
    public int Code { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What happened and what to do, in a sentence or two.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Whether searching again is the way on.</summary>
    public bool OffersSearch => Code is StatusCodes.Status404NotFound or StatusCodes.Status414UriTooLong;

    /// <summary>What to quote to whoever looks into a failure of ours; null where it is not one.</summary>
    public string? Reference { get; private set; }

    /// <summary>Runs for every method: the failed request keeps its own.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Code = AnsweredStatus();
        Response.StatusCode = Code;
        (Title, Explanation) = Describe(Code);
        if (Code >= StatusCodes.Status500InternalServerError)
            Reference = Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;
    }

    /// <summary>The status of the request that failed; typed by hand, this address is a page that does not exist.</summary>
    private int AnsweredStatus()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
            return StatusCodes.Status500InternalServerError;
        return HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode
            ?? StatusCodes.Status404NotFound;
    }

    private static (string Title, string Explanation) Describe(int code) => code switch
    {
        StatusCodes.Status404NotFound =>
            ("Cette page n’existe pas", "L’adresse est peut-être mal recopiée, ou la page a été retirée."),
        StatusCodes.Status403Forbidden =>
            ("Cette page n’est pas pour vous", "Vous êtes connecté, mais votre rôle n’y donne pas accès. S’il a changé, voyez avec votre gestionnaire ou votre administrateur."),
        StatusCodes.Status414UriTooLong =>
            ("Cette recherche est trop longue", "Décrivez votre besoin en une phrase : quelques mots suffisent."),
        StatusCodes.Status405MethodNotAllowed or StatusCodes.Status400BadRequest =>
            ("Cette demande n’a pas été comprise", "Revenez à la page précédente et recommencez."),
        StatusCodes.Status503ServiceUnavailable =>
            ("Le catalogue se prépare", "Il sera là dans un instant : rechargez la page."),
        >= StatusCodes.Status500InternalServerError =>
            ("Le site a rencontré un problème", "Ce n’est pas de votre fait. Réessayez dans quelques minutes."),
        _ => ("Cette page ne peut pas être affichée", "Revenez à l’accueil pour reprendre votre recherche."),
    };
}
