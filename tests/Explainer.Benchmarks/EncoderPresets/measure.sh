#!/bin/sh
# Compares x264 settings on a raw film: processor time, size and SSIM against the raw frames, as ratios to `medium` at crf 18, which is
# the reference that the default has to match: SSIM no lower, file no larger. Clips of 250 frames, one thread, as the program encodes.
# Usage: measure.sh FILM.yuv [WIDTHxHEIGHT [FPS [CANDIDATE...]]]      planar 4:2:0, 8 bit
# A candidate is PRESET:CRF[:X264-PARAMETERS]; without any, those that were considered for the default are compared.
set -eu
film=$1
size=${2:-1920x1080}
fps=${3:-30}
[ $# -le 3 ] && shift $# || shift 3
if [ $# -eq 0 ]; then
    still=mbtree=1:rc-lookahead=30:qcomp=0.3:ipratio=1.6:bframes=12:b-adapt=0:weightp=0:weightb=0
    set -- faster:18 veryfast:18 superfast:18 ultrafast:23 "superfast:18.5:$still:aq-strength=1.2" "medium:14:$still:no-psy=1"
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
reference=
printf '%-70s %8s %7s %9s %7s %9s %9s\n' settings 'cpu s' speed bytes size 'ssim dB' 'ssim y dB'
for candidate in medium:18 "$@"; do
    [ -n "$reference" ] && [ "$candidate" = medium:18 ] && continue
    preset=${candidate%%:*}
    rest=${candidate#*:}
    crf=${rest%%:*}
    case $rest in *:*) more=:${rest#*:} ;; *) more= ;; esac
    ffmpeg -v error -benchmark -loglevel info -nostats -y -f rawvideo -pixel_format yuv420p -video_size "$size" -framerate "$fps" -threads 1 -i "$film" \
        -c:v libx264 -preset "$preset" -crf "$crf" -profile:v high -pix_fmt yuv420p \
        -x264-params "threads=1:lookahead-threads=1:sliced-threads=0:open-gop=0:scenecut=0:keyint=250:min-keyint=250$more" \
        -filter_threads 1 -f mp4 "$out/film.mp4" 2>"$out/log" || { tail -3 "$out/log"; continue; }
    cpu=$(sed -n 's/^bench: utime=\([0-9.]*\)s stime=.*/\1/p' "$out/log")
    bytes=$(stat -c %s "$out/film.mp4")
    ffmpeg -v info -nostats -f rawvideo -pixel_format yuv420p -video_size "$size" -framerate "$fps" -i "$film" -i "$out/film.mp4" \
        -lavfi '[0:v]settb=1/1000,setpts=N[a];[1:v]settb=1/1000,setpts=N[b];[a][b]ssim' -f null - 2>"$out/log"
    ssim=$(sed -n 's/.*SSIM .*All:[0-9.]* (\([0-9.inf]*\)).*/\1/p' "$out/log")
    ssimy=$(sed -n 's/.*SSIM Y:[0-9.]* (\([0-9.inf]*\)).*/\1/p' "$out/log")
    reference=${reference:-"$cpu $bytes"}
    echo "$reference $cpu $bytes $ssim $ssimy $candidate" |
        awk '{ printf "%-70s %8.2f %6.2fx %9d %6.3fx %9.3f %9.3f\n", $7, $3, $1 / $3, $4, $4 / $2, $5, $6 }'
done
