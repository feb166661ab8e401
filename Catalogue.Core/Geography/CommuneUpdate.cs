namespace Catalogue.Core.Geography;

/// <summary>
/// What an imported file says of a commune; <see cref="CommuneDirectory"/> lays it over what it knows.
/// </summary>
/// <param name="Insee">INSEE code, five characters. A code not yet known makes a new commune if the name, the position
/// and a postal code are given; otherwise the update is left aside.</param>
/// <param name="Name">The name the file gives, in capitals and without accents; known communes keep their own.</param>
/// <param name="PostalCodes">Five digits each; they add to those already known.</param>
/// <param name="Position">The exact position, which replaces the one known; null leaves it.</param>
public sealed record CommuneUpdate(string Insee, string? Name, IReadOnlyList<string> PostalCodes, GeoPoint? Position);
