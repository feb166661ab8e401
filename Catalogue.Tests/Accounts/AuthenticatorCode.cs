using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Catalogue.Tests.Accounts;

/// <summary>A telephone that shows codes (RFC 6238: SHA-1, six digits, thirty seconds), by this machine's own clock.</summary>
public static class AuthenticatorCode
{
    /// <param name="key">The secret that it was given, in base 32.</param>
    /// <param name="halfMinutes">How many codes later than now; earlier when negative.</param>
    public static string Show(string key, int halfMinutes = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + halfMinutes);
#pragma warning disable CA5350 // What authenticators compute.
        var hash = HMACSHA1.HashData(Read(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Read(string base32)
    {
        var bits = string.Concat(base32.TrimEnd('=').Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
