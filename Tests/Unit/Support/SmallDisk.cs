using CliWrap;

namespace Welbevinden.Unit.Support;

/// <summary>An in-memory file system of a few megabytes that a test fills up. It is removed when the test ends.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly DirectoryInfo _mount;

    private SmallDisk(DirectoryInfo mount) => _mount = mount;

    /// <summary>A folder on it, for the store.</summary>
    public string Folder => Path.Combine(_mount.FullName, "store");

    private string Filler => Path.Combine(_mount.FullName, "filler");

    /// <summary>Null where this machine does not permit it.</summary>
    public static async Task<SmallDisk?> MountAsync(int megabytes)
    {
        var mount = System.IO.Directory.CreateTempSubdirectory("welbevinden-disk-");
        if (OperatingSystem.IsLinux() && await RanAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", mount.FullName))
        {
            return new SmallDisk(mount);
        }

        mount.Delete();
        return null;
    }

    /// <summary>Writes until it is full.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (int[])[64 * 1024, 512, 1])
        {
            try
            {
                for (var block = new byte[size]; ;)
                {
                    file.Write(block);
                }
            }
            catch (IOException)
            {
                // No room for a block of this size; perhaps for a smaller one.
            }
        }
    }

    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await RanAsync("umount", "-l", _mount.FullName);
        _mount.Delete();
    }

    private static async Task<bool> RanAsync(string command, params string[] arguments)
    {
        try
        {
            var ran = await Cli.Wrap(command).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteAsync();
            return ran.IsSuccess;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
