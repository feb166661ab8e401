using System.Collections.Frozen;

namespace Catalogue.Core.Joining.Review;

/// <summary>
/// The activities of the French nomenclature (NAF, second revision) in which one expects who sells, installs or repairs computing and
/// telecommunications. Another one forbids nothing.
/// </summary>
internal static class ItActivities
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["2620Z"] = "fabrication d’ordinateurs et d’équipements périphériques",
        ["2630Z"] = "fabrication d’équipements de communication",
        ["4321A"] = "travaux d’installation électrique dans tous locaux",
        ["4651Z"] = "commerce de gros d’ordinateurs, d’équipements périphériques et de logiciels",
        ["4652Z"] = "commerce de gros de composants et d’équipements électroniques et de télécommunication",
        ["4666Z"] = "commerce de gros d’autres machines et équipements de bureau",
        ["4741Z"] = "commerce de détail d’ordinateurs, d’unités périphériques et de logiciels",
        ["4742Z"] = "commerce de détail de matériels de télécommunication",
        ["5829A"] = "édition de logiciels système et de réseau",
        ["5829B"] = "édition de logiciels outils de développement et de langages",
        ["5829C"] = "édition de logiciels applicatifs",
        ["6110Z"] = "télécommunications filaires",
        ["6120Z"] = "télécommunications sans fil",
        ["6130Z"] = "télécommunications par satellite",
        ["6190Z"] = "autres activités de télécommunication",
        ["6201Z"] = "programmation informatique",
        ["6202A"] = "conseil en systèmes et logiciels informatiques",
        ["6202B"] = "tierce maintenance de systèmes et d’applications informatiques",
        ["6203Z"] = "gestion d’installations informatiques",
        ["6209Z"] = "autres activités informatiques",
        ["6311Z"] = "traitement de données, hébergement et activités connexes",
        ["6312Z"] = "portails Internet",
        ["8559A"] = "formation continue d’adultes",
        ["9511Z"] = "réparation d’ordinateurs et d’équipements périphériques",
        ["9512Z"] = "réparation d’équipements de communication",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a code means, with or without its dot; null when it is none of these.</summary>
    public static string? LabelOf(string code) =>
        Labels.GetValueOrDefault(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
