using Catalogue.Core.Partners;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>A page of a company's space with the one box by which a manager accepts the terms of use in its name (A2).</summary>
internal abstract class AcceptPage : FormPage
{
    public const string AcceptId = "accord", FirstAcceptId = AcceptId + "-1", HashName = "empreinte", Yes = "oui";

    public Partner Partner => HttpContext.Partner();

    [BindProperty(Name = AcceptId)]
    public string? Accept { get; set; }

    /// <summary>Of the text that was read.</summary>
    [BindProperty(Name = HashName)]
    public string? Hash { get; set; }

    public IReadOnlyList<CheckboxChoice> Box =>
        [new(Yes, "J’accepte les conditions d’utilisation et leurs annexes 1 à 4, au nom de l’entreprise", Accept == Yes)];

    /// <summary>Whether the box is ticked; said at it where it is not.</summary>
    /// <param name="otherwise">What is said at the box where it is not.</param>
    protected bool RequireAcceptance(string otherwise)
    {
        if (Accept == Yes) return true;
        Refuse(FirstAcceptId, otherwise);
        return false;
    }
}
