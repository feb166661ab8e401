using System.Globalization;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Labels;

/// <summary>A9: no right outlives the edition of its programme.</summary>
public sealed record RightExceedsEdition(DateOnly EndsOn, DateOnly EditionEndsOn)
    : Refusal($"Le droit d’usage ne peut pas aller jusqu’au {Show(EndsOn)} : l’édition s’arrête le {Show(EditionEndsOn)}.")
{
    private static string Show(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));
}
